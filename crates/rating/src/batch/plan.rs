//! What a rating is of, and how its merchants are checked: written once, before the first of them.

use crate::list::List;
use doorbell_capture::{BrowserChoice, Manners, Walk};
use doorbell_engine::geometry::Device;
use doorbell_engine::text::Language;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Version of the folder's files.
pub(super) const SCHEMA: u32 = 1;

/// The plan of a rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Version of the folder's files.
    pub(super) schema: u32,
    /// What the rating is called. Hostile text.
    pub name: String,
    /// When it was made, as RFC 3339 in UTC.
    pub made_at: String,
    /// The language of its tables and reports.
    pub language: String,
    /// Another rubric than Doorbell's own, as it was written (TOML).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<String>,
    /// How merchants are checked.
    pub how: How,
    /// Whom it is about.
    pub list: List,
}

/// How the merchants of a rating are checked: all alike, or the ranking means nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct How {
    /// On which devices.
    pub devices: Vec<Device>,
    /// Whether with a browser; without one, what needs eyes cannot be told.
    pub browser: bool,
    /// `Accept-Language`.
    pub languages: String,
    /// Bound for a merchant's first page, seconds.
    pub page_seconds: u64,
    /// Bound for a merchant in all, seconds.
    pub merchant_seconds: u64,
    /// Time a host is left alone between two of its pages, milliseconds.
    pub pause_ms: u64,
    /// An e-mail address of whoever checks, told to every merchant (`From`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// How far to walk.
    pub walk: Budgets,
}

/// How far to walk at a merchant's, on each device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Budgets {
    /// Presses one after the other.
    pub max_steps: u32,
    /// Pages.
    pub pages: usize,
    /// Presses.
    pub presses: usize,
    /// Bytes.
    pub bytes: u64,
    /// Seconds.
    pub seconds: u64,
    /// Whether pages may be read before they are opened.
    pub scout: bool,
}

impl From<Walk> for Budgets {
    fn from(walk: Walk) -> Self {
        let Walk { max_steps, pages, presses, bytes, time, scout } = walk;
        Self { max_steps, pages, presses, bytes, seconds: time.as_secs(), scout }
    }
}

/// What a check is told, from `doorbell_capture`.
pub type Settings = doorbell_capture::Settings;

impl Default for How {
    fn default() -> Self {
        let usual = Settings::default();
        Self {
            devices: usual.devices,
            browser: true,
            languages: usual.language,
            page_seconds: usual.timeout.as_secs(),
            merchant_seconds: 300,
            pause_ms: 500,
            contact: None,
            walk: Walk::of(4).into(),
        }
    }
}

impl How {
    /// The settings of each check; manners are shared by all that get these.
    pub(super) fn settings(&self, browser: BrowserChoice) -> Settings {
        let Budgets { max_steps, pages, presses, bytes, seconds, scout } = self.walk;
        let pause = Duration::from_millis(self.pause_ms);
        Settings {
            browser,
            language: self.languages.clone(),
            timeout: Duration::from_secs(self.page_seconds),
            devices: self.devices.clone(),
            walk: Walk { max_steps, pages, presses, bytes, time: Duration::from_secs(seconds), scout },
            manners: Some(Manners::new(pause, &self.languages, self.contact.as_deref())),
            ..Settings::default()
        }
    }
}

/// Whether this can be told to merchants as the e-mail address of whoever checks: it goes into a header, so plain signs only.
pub fn is_contact(text: &str) -> bool {
    let plain = text.len() <= 254 && text.bytes().all(|byte| byte.is_ascii_graphic());
    plain && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

impl Plan {
    /// A plan of this list, made now.
    pub fn new(name: &str, list: List, how: How, language: Language) -> Self {
        let now = jiff::Timestamp::now();
        Self {
            schema: SCHEMA,
            name: doorbell_engine::report::clean(name, 120),
            made_at: now.round(jiff::Unit::Second).unwrap_or(now).to_string(),
            language: language.tag().to_owned(),
            rubric: None,
            how,
            list,
        }
    }

    /// The language of tables and reports.
    pub fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or(Language::ZhHans)
    }

    /// Whether it asks for the same as another: all but what it is called and when it was made.
    pub(super) fn asks_the_same(&self, other: &Self) -> bool {
        let Self { schema, rubric, how, list, .. } = self;
        (schema, rubric, how, &list.merchants) == (&other.schema, &other.rubric, &other.how, &other.list.merchants)
    }
}
