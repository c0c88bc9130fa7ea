//! What was found, for developers: every way to a person with its reasons, seen or not, and what may lead to one.

use super::SCHEMA;
use super::document::{EntranceRow, Happening, LeadRow, Spot};
use super::from_report;
use crate::geometry::PerDevice;
use crate::report::outline::{self, ADDRESS, Outline};
use crate::report::{Report, clean};
use crate::search::{Announced, Authority};
use crate::snapshot::Eyes;
use crate::text::Texts;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Entrances at most, and bytes of JSON they may take together.
const ENTRANCES: (usize, usize) = (1_000, 1_000_000);
/// Leads at most.
const LEADS: usize = 200;
/// Authorities, elder lanes, announced contacts.
const OTHERS: usize = 50;

/// Everything that was found on a page. Nothing is judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FoundDocument {
    /// Version of this shape: 1. It changes when a field changes its meaning or goes; new fields do not change it.
    pub schema: u32,
    /// The engine that looked.
    pub engine: String,
    /// The address that was asked for.
    pub url: String,
    /// The address it led to.
    pub final_url: String,
    /// Title of the page.
    pub title: String,
    /// When it was recorded, RFC 3339 in UTC.
    pub recorded_at: String,
    /// What eyes looked on each device; absent where nothing was seen.
    pub eyes: PerDevice<Eyes>,
    /// What went wrong with the page, and what else happened.
    pub happened: Vec<Happening>,
    /// Ways to the merchant's people, and the robots and shops beside them, hidden ones too; `sightings` say why one is
    /// not seen, `signals` why it is believed to be one.
    pub entrances: Vec<EntranceRow>,
    /// How many entrances did not fit.
    pub entrances_left_out: usize,
    /// Public bodies named on the page: where to complain, never the merchant's people.
    pub authorities: Vec<Authority>,
    /// Lanes for older customers.
    pub elder_lanes: Vec<Spot>,
    /// Contacts announced to machines only.
    pub announced: Vec<Announced>,
    /// What may lead to a person, best first on each device together; below a scent of 0 it leads elsewhere.
    pub leads: Vec<LeadRow>,
    /// How many leads did not fit.
    pub leads_left_out: usize,
}

/// What was found, as data.
pub fn found(report: &Report<'_>, texts: &Texts) -> FoundDocument {
    let Report { trail, search, .. } = *report;
    let outline = Outline::of(report);
    let entrances = from_report::entrances(trail, &outline, ENTRANCES);
    FoundDocument {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        url: clean(&trail.start, ADDRESS),
        final_url: clean(outline::landed(trail), ADDRESS),
        title: clean(trail.snapshots.first().map_or("", |snapshot| &snapshot.title), 120),
        recorded_at: clean(&trail.recorded_at, 40),
        eyes: PerDevice::from_fn(|device| trail.first(device).map(|snapshot| snapshot.eyes)),
        happened: from_report::happened(texts, trail),
        entrances_left_out: outline.entrances.len() - entrances.len(),
        entrances,
        authorities: search.authorities.iter().take(OTHERS).map(from_report::authority).collect(),
        elder_lanes: search
            .elder_lanes
            .iter()
            .take(OTHERS)
            .map(|lane| from_report::spot(&lane.sighting, Some(&lane.text)))
            .collect(),
        announced: search.announced.iter().take(OTHERS).map(from_report::announced).collect(),
        leads: search.leads.iter().take(LEADS).map(from_report::lead).collect(),
        leads_left_out: search.leads.len().saturating_sub(LEADS),
    }
}

/// What was found, as indented JSON with a line end.
pub fn render_found(report: &Report<'_>, texts: &Texts) -> String {
    // Plain data with text keys: there is nothing in it that serde_json refuses.
    let mut json = serde_json::to_string_pretty(&found(report, texts)).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON schema of [`FoundDocument`], with a line end.
pub fn schema_of_found() -> String {
    super::written(&schemars::schema_for!(FoundDocument))
}
