//! What happens during a rating, for whoever watches.

use super::outcome::{Entry, Outcome};
use doorbell_engine::ranking::State;

/// Someone who wants to know what is happening.
pub trait Follow: Send + Sync {
    /// Called in order; must not block.
    fn told(&self, event: &Event<'_>);
}

/// Nobody wants to know.
impl Follow for () {
    fn told(&self, _event: &Event<'_>) {}
}

/// Something that happened.
pub enum Event<'a> {
    /// So many merchants are checked at once from now on.
    Width {
        /// How many.
        at_once: usize,
    },
    /// A merchant's check began.
    Began {
        /// Its number.
        number: usize,
        /// Its name. Hostile text.
        name: &'a str,
    },
    /// A merchant's check ended.
    Ended {
        /// What became of it.
        entry: &'a Entry,
        /// Where the rating stands now.
        tally: &'a Tally,
    },
}

/// Where a rating stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS), ts(rename = "RatingTally"))]
pub struct Tally {
    /// Merchants in all.
    pub total: usize,
    /// Merchants with an outcome.
    pub done: usize,
    /// Of them, those that have a grade.
    pub ranked: usize,
    /// Of them, those whose page could not be seen, or not enough of it.
    pub unseen: usize,
    /// Of them, those at which Doorbell failed.
    pub failed: usize,
    /// Merchants that are still to be checked: those without an outcome, and in a second round those that are tried again.
    pub left: usize,
    /// Merchants that ended in a minute, of late; `None` as long as that is not known.
    pub per_minute: Option<f64>,
    /// Seconds that the rest will take at this pace.
    pub seconds_left: Option<f64>,
}

impl Tally {
    /// Counts one outcome.
    pub(super) fn count(&mut self, entry: &Entry) {
        self.done += 1;
        match &entry.outcome {
            Outcome::Checked { line } if line.state == State::Ranked => self.ranked += 1,
            Outcome::Checked { .. } => self.unseen += 1,
            Outcome::Failed { .. } => self.failed += 1,
        }
    }
}
