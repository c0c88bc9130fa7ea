//! A check and everything that the window shows of it.

use crate::failure::Failure;
use doorbell_engine::correction::Override;
use doorbell_engine::effort::Effort;
use doorbell_engine::finding::Verdict;
use doorbell_engine::geometry::{self, Device};
use doorbell_engine::message::Message;
use doorbell_engine::rating::Grade;
use doorbell_engine::report::json::Document;
use doorbell_engine::trail;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A check.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Checked {
    /// Its number in the history; below 0 where it is not in the history (a case that was opened from a folder).
    pub id: i64,
    /// The report, as the machine judges.
    pub document: Document,
    /// Every snapshot, with its picture.
    pub views: Vec<View>,
    /// On each device the way to the best entrance.
    pub films: Vec<Film>,
    /// What a person judges otherwise.
    pub overrides: Vec<Override>,
    /// The rating with the person's verdicts; `null` where there are none.
    pub corrected: Option<Corrected>,
    /// The check of the same merchant before this one.
    pub previous: Option<Previous>,
    /// The one sentence a neighbour understands.
    pub neighbour: Message,
    /// The advice as an issue for the merchant's developers, in Markdown; the page's words in it are escaped.
    pub issue: String,
    /// What is typed to check the same thing again: an address, or the path of a page file.
    pub again: String,
    /// Why it could not be kept, and what to do; `null` where it is kept, or comes from elsewhere.
    pub not_kept: Option<Failure>,
}

/// One state of one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct View {
    /// Index of the snapshot.
    pub snapshot: usize,
    /// On which device.
    pub device: Device,
    /// The address. Hostile text.
    pub url: String,
    /// The title. Hostile text.
    pub title: String,
    /// Its picture, if one was taken and is still there.
    pub picture: Option<Picture>,
    /// The entrances that stand on it.
    pub marks: Vec<Mark>,
}

/// The picture of a page, in tiles that stand one below the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// Addresses for `<img>`, top first.
    pub tiles: Vec<String>,
    /// Height of each tile but the last, CSS px of the page.
    pub tile_height: f64,
    /// Width of the whole, CSS px of the page.
    pub width: f64,
    /// Height of the whole, CSS px of the page.
    pub height: f64,
    /// Picture pixels for one CSS px.
    pub scale: f64,
    /// Whether the page goes on below it.
    pub cut: bool,
}

/// An entrance on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Its number in the report.
    pub entrance: usize,
    /// Where.
    pub rect: Area,
    /// Whether a person is, or may be, at the other end.
    pub human: bool,
}

/// A rectangle, CSS px of the page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl From<geometry::Rect> for Area {
    fn from(geometry::Rect { x, y, width, height }: geometry::Rect) -> Self {
        Self { x, y, width, height }
    }
}

/// The way to the best entrance on one device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Film {
    /// On which device.
    pub device: Device,
    /// The entrance's number in the report.
    pub entrance: Option<usize>,
    /// What is pressed, in order; the last one is the entrance.
    pub frames: Vec<Frame>,
    /// The seconds an older customer needs, pages loading left out.
    pub effort: Option<Effort>,
}

/// One stop on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Frame {
    /// Index of the snapshot that shows it.
    pub snapshot: usize,
    /// What is done here.
    pub kind: FrameKind,
    /// The words of what is pressed, or what a customer reads of the entrance. Hostile text.
    pub words: String,
    /// Where it is.
    pub rect: Option<Area>,
    /// The size its words are seen at, whole CSS px.
    pub px: Option<f64>,
    /// The shorter side of what can be pressed, CSS px.
    pub target: Option<f64>,
    /// Full screens scrolled until it shows.
    pub screens_down: u32,
    /// Whether a mouse must rest on something before it shows.
    pub under_mouse: bool,
    /// What a press changes.
    pub change: Option<trail::Change>,
    /// The seconds this stop takes.
    pub effort: Option<Effort>,
}

/// What is done at a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FrameKind {
    /// Something is pressed.
    Press,
    /// Something in the way is put away.
    Close,
    /// A chat is opened.
    OpenChat,
    /// The entrance is found.
    Arrive,
}

/// What a person says of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Correction {
    /// The verdict: `good`, `fair`, `poor` or `not_applicable`.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
}

/// A rating with the person's verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Corrected {
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: f64,
}

/// The check before, and what changed since.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Previous {
    /// Its number in the history.
    pub id: i64,
    /// When, RFC 3339 in UTC.
    pub recorded_at: String,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
    /// What is judged otherwise now, in the order of the findings.
    pub changes: Vec<FindingChange>,
}

/// A finding that changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FindingChange {
    /// The criterion.
    pub finding: String,
    /// The verdict before; `null` where it was not looked at.
    pub before: Option<Verdict>,
    /// The verdict now.
    pub after: Verdict,
    /// 0 to 1, before.
    pub points_before: Option<f64>,
    /// 0 to 1, now.
    pub points_after: Option<f64>,
}
