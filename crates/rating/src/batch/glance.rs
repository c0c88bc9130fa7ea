//! A rating at a glance: what a shelf of many needs of each, without reading what became of every merchant.

use super::error::BatchError;
use super::folder::read_plan;
use super::journal;
use crate::Failure;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::path::Path;

/// What a rating's folder says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// What it is called. Hostile text.
    pub name: String,
    /// When it was made, as RFC 3339 in UTC.
    pub made_at: String,
    /// Merchants in all.
    pub merchants: usize,
    /// Merchants with an outcome.
    pub done: usize,
}

/// The head of a plan.
#[derive(Deserialize)]
struct Head {
    name: String,
    made_at: String,
    list: Merchants,
}

#[derive(Deserialize)]
struct Merchants {
    merchants: Vec<IgnoredAny>,
}

impl Glance {
    /// Looks at a folder.
    pub fn at(folder: &Path) -> Result<Self, Failure> {
        let Head { name, made_at, list } = read_plan(folder)?;
        let done = done(folder)?;
        Ok(Self { name, made_at, merchants: list.merchants.len(), done })
    }
}

fn done(folder: &Path) -> Result<usize, BatchError> {
    Ok(journal::numbers(folder)?.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{Batch, Entry, How, Outcome, Plan};
    use crate::list;
    use doorbell_engine::text::Language;

    #[test]
    fn a_glance_counts_a_merchant_that_was_tried_twice_once() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("rating");
        let list = list::read(b"shop.example\nbank.example\n").unwrap();
        let mut batch = Batch::begin(&folder, &Plan::new("试评", list, How::default(), Language::ZhHans)).unwrap();
        for attempt in 1..3 {
            let outcome = Outcome::Failed { code: "merchant-time".into(), detail: String::new() };
            batch.add(Entry { merchant: 2, attempt, at: String::new(), seconds: 0.0, outcome }).unwrap();
        }
        let glance = Glance::at(&folder).unwrap();
        assert_eq!((glance.name.as_str(), glance.merchants, glance.done), ("试评", 2, 1));
        assert_eq!((batch.tally().total, batch.tally().failed, batch.tally().left), (2, 1, 1));
        assert_eq!(Glance::at(place.path()).unwrap_err().code, "rating-missing");
    }
}
