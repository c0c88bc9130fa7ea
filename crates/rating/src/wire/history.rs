//! The history.

use doorbell_engine::rating::Grade;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to look for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryQuery {
    /// Words that stand in the title, address or merchant, all of them. Empty for all.
    pub text: String,
    /// Only this grade.
    pub grade: Option<Grade>,
    /// How many to leave out.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
    /// What comes first.
    pub order: HistoryOrder,
}

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryOrder {
    /// The newest.
    Newest,
    /// The oldest.
    Oldest,
    /// The best.
    Best,
    /// The worst.
    Worst,
}

/// Some of the checks that were found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// How many were found in all.
    pub total: u32,
    /// Those that were asked for.
    pub rows: Vec<HistoryRow>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryRow {
    /// Its number.
    pub id: i64,
    /// The merchant: the registrable part of the host.
    pub merchant: String,
    /// The address that was asked for.
    pub url: String,
    /// Title of the page. Hostile text.
    pub title: String,
    /// When, RFC 3339 in UTC.
    pub recorded_at: String,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: f64,
    /// The answer in one sentence, in the language of the settings.
    pub sentence: String,
}

/// One point of a trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TrendPoint {
    /// The check.
    pub id: i64,
    /// When, RFC 3339 in UTC.
    pub recorded_at: String,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
}
