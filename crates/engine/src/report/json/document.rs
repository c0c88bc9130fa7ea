//! The shape of the JSON report.

use crate::criteria::Group;
use crate::effort::Effort;
use crate::finding::{Evidence, Rewrite, Verdict};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::moved::Moved;
use crate::rating::Grade;
use crate::search::{
    Announced, Answerer, Authority, CodeTarget, EntranceKind, Hours, OpenedChat, Prominence, Purpose, ShownAs, Wording,
};
use crate::snapshot::{Eyes, NodeId, Sight};
use crate::text::Language;
use crate::trail::{Budget, Change, Fault, Recorder};
use crate::walk::Hindrance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A report. Every list is bounded; `left_out` beside a list says how many did not fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Document {
    /// Version of this shape: 1.
    pub schema: u32,
    /// Versions of what made it.
    pub versions: Versions,
    /// The address that was asked for.
    pub url: String,
    /// The address it led to.
    pub final_url: String,
    /// Title of the page.
    pub title: String,
    /// When it was recorded, RFC 3339 in UTC.
    pub recorded_at: String,
    /// Who recorded it, and how.
    pub recorder: Recorder,
    /// What eyes looked on each device; absent where nothing was seen.
    pub eyes: PerDevice<Eyes>,
    /// The answer in one sentence.
    pub sentence: Sentence,
    /// Score and grade.
    pub rating: Share,
    /// Ways to the merchant's people, and the robots and shops beside them; best first.
    pub entrances: Vec<EntranceRow>,
    /// How many entrances did not fit.
    pub entrances_left_out: usize,
    /// What each criterion says, in the registry's order.
    pub findings: Vec<FindingRow>,
    /// What to change, worth-most first.
    pub advice: Vec<AdviceRow>,
    /// What went wrong with the page, and what else happened.
    pub happened: Vec<Happening>,
    /// Public bodies named on the page.
    pub authorities: Vec<Authority>,
    /// What may lead to a person, best first, at most ten.
    pub leads: Vec<LeadRow>,
    /// Lanes for older customers.
    pub elder_lanes: Vec<Spot>,
    /// Contacts announced to machines only.
    pub announced: Vec<Announced>,
    /// QR codes and where they lead, at most ten.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeRow>,
    /// Links that dial another number than they show, or none.
    #[serde(default)]
    pub mismatches: Vec<MismatchRow>,
    /// How far it was walked; absent where nobody walked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk: Option<WalkRow>,
    /// What a person judges otherwise; absent where nobody does. `rating` and `findings` stay the machine's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub person: Option<PersonRow>,
    /// What moved the score since the case was recorded; absent where nothing did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub moved: Option<Moved>,
}

/// The rating as a person corrects it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PersonRow {
    /// Score and grade with the person's verdicts.
    pub rating: Share,
    /// What is judged otherwise, in the order of the findings.
    pub verdicts: Vec<PersonVerdict>,
}

/// A person's verdict beside the machine's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PersonVerdict {
    /// The criterion.
    pub id: String,
    /// The machine's verdict.
    pub machine: Verdict,
    /// The person's.
    pub person: Verdict,
    /// Why.
    pub reason: String,
    /// Who says so; `null` where it is not said.
    pub by: Option<String>,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// How far the page was walked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct WalkRow {
    /// Pages opened, both devices together.
    pub pages: usize,
    /// Presses done, both devices together.
    pub presses: usize,
    /// What was used up on each device before everything worth opening was open; absent where nothing was.
    pub spent: PerDevice<Budget>,
    /// Leads that were left unopened, best first, at most twenty.
    pub unexplored: Vec<LeadRow>,
    /// What stands in a customer's way, at most twenty.
    pub obstacles: Vec<ObstacleRow>,
}

/// Something that stands in a customer's way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ObstacleRow {
    /// What it is.
    pub what: Hindrance,
    /// On which device.
    pub device: Device,
    /// Index of the snapshot it was met on.
    pub snapshot: usize,
    /// Its words, or those of what was pressed.
    pub words: String,
    /// The shorter side of the button that puts it away, CSS px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_px: Option<f64>,
}

/// One press of the way to an entrance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PathStep {
    /// The words of what is pressed.
    pub pressed: String,
    /// What it changes.
    pub change: Option<Change>,
    /// Full screens scrolled until it shows.
    pub screens_down: u32,
}

/// A link that looks like a call and dials something else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct MismatchRow {
    /// What a customer reads on the link.
    pub shown: String,
    /// What it dials; `null` where that is nothing a phone can dial.
    pub dialled: Option<String>,
    /// What it means to a customer.
    pub says: Sentence,
    /// Where it is.
    pub spot: Spot,
}

/// Versions of what made a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Versions {
    /// The rubric: weights and thresholds.
    pub rubric: String,
    /// The engine that judged.
    pub engine: String,
    /// The shape of the trail it was judged from.
    pub trail: u32,
}

/// A sentence in one language, and as a text key with arguments for every other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Sentence {
    /// Key and arguments.
    #[serde(flatten)]
    pub message: Message,
    /// The language of `text`.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// Score, grade and how much could be judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Share {
    /// 0 to 100, to one decimal; `null` where nothing could be judged.
    pub score: Option<f64>,
    /// A to E; `null` below 70 % judged share or where the page could not be seen.
    pub grade: Option<Grade>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: f64,
    /// Why there is no grade, or why it is lower than the score says.
    pub remark: Option<Sentence>,
}

/// One way to reach the merchant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct EntranceRow {
    /// Its number in the other formats of the report.
    pub number: usize,
    /// What kind of way.
    pub kind: EntranceKind,
    /// The number, address or link in its standard form.
    pub value: String,
    /// For a phone: its digits, national or with country code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digits: Option<String>,
    /// For a phone: what to dial after the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// What a customer reads there.
    pub text: String,
    /// The words that say what it is.
    pub label: String,
    /// Who answers.
    pub answered_by: Answerer,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether a person is, or may be, at the other end.
    pub human: bool,
    /// Whether a customer can see it on at least one device.
    pub visible: bool,
    /// Fewest presses from the page given, over both devices.
    pub steps: Option<u32>,
    /// The best place on each device; absent where it is not there.
    pub devices: PerDevice<Reach>,
    /// Opening hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The chat vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// The language it is offered in, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// For a chat: what it showed when it was opened, once a device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<OpenedChat>,
    /// Why it is believed to be one.
    pub signals: Vec<Reason>,
    /// Where it is, at most twenty places.
    pub sightings: Vec<Spot>,
    /// How many places did not fit.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub sightings_left_out: usize,
}

/// How an entrance is reached on one device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Reach {
    /// Fewest presses from the page given.
    pub steps: u32,
    /// What is pressed on the way, in order; absent where there is nothing to press.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<PathStep>,
    /// Whether a customer sees it there.
    pub visible: bool,
    /// Full screens scrolled until it shows.
    pub screens_down: Option<u32>,
    /// The size its words are seen at, whole CSS px, rounded down.
    pub px: Option<f64>,
    /// The seconds an older customer needs to get there, pages loading left out; absent where it is not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
}

/// One reason to believe an entrance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Reason {
    /// Which signal.
    pub id: String,
    /// What it saw.
    pub saw: String,
}

/// One place on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Spot {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node.
    pub node: NodeId,
    /// Its words, where they are not those of the entrance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How it is shown.
    pub shown_as: ShownAs,
    /// Its box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Whether a customer who scrolls to it sees it.
    pub sight: Sight,
    /// Whether something lies over it.
    pub covered: bool,
    /// Presses from the page given.
    pub steps: u32,
    /// Full screens scrolled until it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screens_down: Option<u32>,
    /// How much it stands out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prominence: Option<Prominence>,
}

/// A QR code on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct CodeRow {
    /// Where it leads.
    pub leads_to: CodeTarget,
    /// What it says.
    pub says: String,
    /// Where it is.
    pub place: Spot,
}

/// What one criterion says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct FindingRow {
    /// The criterion.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The complaint it answers.
    pub group: Group,
    /// The verdict.
    pub verdict: Verdict,
    /// 0 to 1; `null` unless judged.
    pub points: Option<f64>,
    /// Weight in the rubric.
    pub weight: f64,
    /// The measure as data; `null` unless measured, or where it is too long.
    pub measure: Value,
    /// The measure, or what was missing, in words.
    pub says: Sentence,
    /// Where it was looked at, at most five places.
    pub evidence: Vec<Evidence>,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
}

/// What to change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct AdviceRow {
    /// The criterion it belongs to.
    pub id: String,
    /// In words.
    pub says: Sentence,
    /// Points of the score it gains, everything else unchanged.
    pub gain: f64,
    /// The same as a few lines of code, where code is what must change: an example, not the merchant's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub rewrite: Option<Rewrite>,
}

/// A clause a criterion rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct SourceRow {
    /// Short name of the document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// Number of the clause; empty where the whole document is meant.
    pub clause: String,
    /// Where to read it; empty where no stable address is known.
    pub url: String,
    /// How far it could be checked: `primary`, `secondary`, `digest` or `own`.
    pub reliability: String,
}

/// Something that happened while the page was open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Happening {
    /// On which device; `null` where it was the same on both.
    pub device: Option<Device>,
    /// What.
    #[serde(flatten)]
    pub what: Moment,
    /// In words.
    pub text: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Something is wrong with the page.
    Fault(Fault),
    /// Something got in the way and was put aside; its text key.
    Incident(String),
}

/// Something that may lead to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct LeadRow {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node.
    pub node: NodeId,
    /// Its words.
    pub text: String,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// Whether a customer who scrolls to it sees it.
    pub sight: Sight,
    /// How literally it says so.
    pub wording: Wording,
    /// How promising it is; higher is better, below 0 it leads elsewhere.
    pub scent: f64,
    /// Why.
    pub signals: Vec<Reason>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}
