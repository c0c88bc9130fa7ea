//! The report for programs: versioned, bounded, the same bytes for the same trail.

mod document;
mod found;
mod from_report;

pub use document::{
    AdviceRow, Document, EntranceRow, FindingRow, Happening, LeadRow, MismatchRow, Moment, ObstacleRow, PathStep,
    PersonRow, PersonVerdict, Reach, Reason, Sentence, Share, SourceRow, Spot, Versions, WalkRow,
};

pub use found::{FoundDocument, found, render_found, schema_of_found};
pub use from_report::source_row;

use super::Report;
use crate::text::Texts;

/// Version of the JSON's shape. It changes when a field changes its meaning or goes; new fields do not change it.
pub const SCHEMA: u32 = 1;

/// The report as data.
pub fn document(report: &Report<'_>, texts: &Texts) -> Document {
    from_report::document(report, texts)
}

/// The report as one line of JSON with a line end. Below 200 kB, however large the page.
pub fn render(report: &Report<'_>, texts: &Texts) -> String {
    // Plain data with text keys: there is nothing in it that serde_json refuses.
    let mut json = serde_json::to_string(&document(report, texts)).unwrap_or_default();
    json.push('\n');
    json
}

/// The JSON schema of [`Document`], with a line end.
pub fn schema() -> String {
    written(&schemars::schema_for!(Document))
}

fn written(schema: &schemars::Schema) -> String {
    let mut json = serde_json::to_string_pretty(schema).unwrap_or_default();
    json.push('\n');
    json
}

#[cfg(test)]
mod tests;
