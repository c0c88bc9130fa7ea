//! Settings, and what the window tells of itself.

use doorbell_engine::criteria::Group;
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use doorbell_engine::report::json::SourceRow;
use doorbell_engine::text::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person may choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// `null`: the system's.
    pub language: Option<Language>,
    /// How large letters are.
    pub text_size: TextSize,
    /// Colours.
    pub theme: Theme,
    /// Devices to look with.
    pub devices: Vec<Device>,
    /// How far to walk.
    pub budgets: Budgets,
    /// The browser's program; `null`: found where browsers usually are.
    pub browser: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_size: TextSize::Normal,
            theme: Theme::System,
            devices: Device::ALL.to_vec(),
            budgets: Budgets::default(),
            browser: None,
        }
    }
}

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// 18 px.
    Normal,
    /// Larger.
    Large,
    /// Largest.
    Largest,
}

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// How far to walk from the page, on each device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Budgets {
    /// Presses one after the other; 0 for no walk.
    pub max_steps: u32,
    /// Pages opened.
    pub max_pages: u32,
    /// Presses done.
    pub max_presses: u32,
    /// Seconds for the walk.
    pub max_seconds: u32,
    /// Megabytes loaded.
    pub max_megabytes: u32,
    /// Seconds for the page that is asked for.
    pub timeout_seconds: u32,
}

impl Default for Budgets {
    fn default() -> Self {
        Self { max_steps: 4, max_pages: 12, max_presses: 30, max_seconds: 120, max_megabytes: 60, timeout_seconds: 60 }
    }
}

/// What the window tells of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct About {
    /// Doorbell's version.
    pub version: String,
    /// The rubric's version.
    pub rubric: String,
    /// The browser that is used; `null` where none was found.
    pub browser: Option<String>,
    /// Where everything is kept.
    pub data_folder: String,
    /// The system's language, or the nearest that Doorbell speaks.
    pub system_language: Language,
    /// What a person should know at the start: a history that was damaged, and the like.
    pub notices: Vec<Message>,
    /// Doorbell's licence, as an SPDX expression.
    pub license: String,
    /// Where the people who make Doorbell are found; `null` where this Doorbell names no such place.
    pub home: Option<String>,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MethodRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is asked, and why.
    pub question: String,
    /// The complaint it answers.
    pub group: Group,
    /// Weight in the rubric, of 100.
    pub weight: f64,
    /// The thresholds, in words.
    pub thresholds: String,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
}

/// A built-in merchant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Demonstration {
    /// Its name.
    pub name: String,
    /// What is typed to check it.
    pub address: String,
    /// What it is called.
    pub title: Message,
}

/// Formats of a written check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A page for reading and printing.
    Html,
    /// The same on paper.
    Pdf,
    /// For programs.
    Json,
    /// The whole case: everything that was seen.
    Case,
}
