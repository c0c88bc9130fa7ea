//! What became of a merchant.

use doorbell_engine::ranking::Line;
use serde::{Deserialize, Serialize};

/// One merchant that was checked, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number in the list, counted from 1.
    pub merchant: usize,
    /// How often it was tried, this time included.
    pub attempt: u32,
    /// When it ended, as RFC 3339 in UTC.
    pub at: String,
    /// How long it took.
    pub seconds: f64,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Outcome {
    /// It was checked; whether its page could be seen is in the line.
    Checked {
        /// Its line.
        line: Box<Line>,
    },
    /// Doorbell itself failed, or its time was up; nothing is said of the merchant.
    Failed {
        /// The code of the failure.
        code: String,
        /// Its particulars.
        detail: String,
    },
}

impl Entry {
    /// Its line, if it was checked.
    pub fn line(&self) -> Option<&Line> {
        match &self.outcome {
            Outcome::Checked { line } => Some(line),
            Outcome::Failed { .. } => None,
        }
    }

    /// Whether trying again may come to something else: the check failed, or the page could not be seen.
    pub fn may_be_retried(&self) -> bool {
        use doorbell_engine::ranking::State;
        self.line().is_none_or(|line| matches!(line.state, State::Unseen { .. } | State::Forbidden))
    }
}
