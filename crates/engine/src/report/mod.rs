//! Reports: one format a file. Each is a pure function from trail, search, rating and texts to characters.
//!
//! Everything that came from the merchant's page is hostile here: it passes through [`clean`] before it is laid out, and
//! each format escapes it in its own way on top.

mod clean;
mod compared;
pub mod earl;
pub mod html;
pub mod issue;
pub mod json;
pub mod junit;
pub(crate) mod markdown;
mod outline;
mod place;
mod route;
#[cfg(any(test, feature = "build"))]
pub mod samples;
pub mod sarif;
mod sentence;
pub mod terminal;
mod time;
mod told;
mod uri;
mod walked;

pub use clean::{clean, clean_code};
pub use outline::rule;
pub use route::{Route, Stop, What};
pub use sentence::sentence;
pub(crate) use walked::wall_before_anybody;

use crate::baseline::Compared;
use crate::correction::Corrected;
use crate::moved::Moved;
use crate::rating::Rating;
use crate::rubric::Rubric;
use crate::search::Search;
use crate::trail::Trail;
use std::collections::BTreeMap;

/// Pictures of a case by file name, as bytes (WebP, JPEG or PNG).
pub type Album = BTreeMap<String, Vec<u8>>;

/// What a report is written from.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// What was seen.
    pub trail: &'a Trail,
    /// What was found on it.
    pub search: &'a Search,
    /// How it was judged.
    pub rating: &'a Rating,
    /// By which rubric.
    pub rubric: &'a Rubric,
    /// What a person judges otherwise.
    pub corrected: Option<&'a Corrected>,
    /// What moved the score since the case was recorded.
    pub moved: Option<&'a Moved>,
    /// How it stands beside a baseline.
    pub compared: Option<&'a Compared>,
}

impl<'a> Report<'a> {
    /// The rating that counts: a person's, where one looked.
    pub fn standing(&self) -> &'a Rating {
        self.corrected.map_or(self.rating, |corrected| &corrected.rating)
    }

    /// Judged by Doorbell's own rubric, by nobody else and never before.
    pub fn of(trail: &'a Trail, search: &'a Search, rating: &'a Rating) -> Self {
        Self { trail, search, rating, rubric: Rubric::built_in(), corrected: None, moved: None, compared: None }
    }
}
