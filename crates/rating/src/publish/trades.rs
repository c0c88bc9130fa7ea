//! The merchants of a rating by their trade.

use super::{Row, Table, words};
use std::collections::BTreeMap;

/// One trade.
pub(super) struct Trade<'a> {
    /// What it is called. Hostile text.
    pub(super) name: String,
    /// Its merchants: by their place in it, then those without one.
    pub(super) rows: Vec<&'a Row>,
}

impl<'a> Trade<'a> {
    /// All trades; the one with the most merchants first.
    pub(super) fn all(table: &'a Table) -> Vec<Self> {
        let mut rows: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
        for row in table.ranked() {
            rows.entry(words::industry(row, &table.texts)).or_default().push(row);
        }
        let sorted = |(name, mut rows): (String, Vec<&'a Row>)| {
            // Stable: within a place they stay as they stand in the whole ranking.
            rows.sort_by_key(|row| row.place_in_industry.map_or(usize::MAX, |place| place.rank));
            Self { name, rows }
        };
        let mut trades: Vec<Self> = rows.into_iter().map(sorted).collect();
        trades.sort_by_key(|trade| std::cmp::Reverse(trade.rows.len()));
        trades
    }

    /// Its merchants that have a place.
    pub(super) fn ranked(&self) -> impl Iterator<Item = &'a Row> {
        self.rows.iter().copied().filter(|row| row.place_in_industry.is_some())
    }

    /// The score in the middle of its ranked merchants.
    pub(super) fn median(&self) -> Option<f64> {
        let mut scores: Vec<f64> = self.ranked().filter_map(|row| row.line()?.score).collect();
        scores.sort_by(f64::total_cmp);
        let middle = scores.len() / 2;
        let upper = *scores.get(middle)?;
        let lower = if scores.len().is_multiple_of(2) { scores[middle - 1] } else { upper };
        Some(((lower + upper) * 5.0).round() / 10.0)
    }

    /// How many have this grade.
    pub(super) fn count(&self, letter: &str) -> usize {
        self.ranked().filter(|row| words::grade(row) == letter).count()
    }
}

/// The letters of the grades.
pub(super) const GRADES: [&str; 5] = ["A", "B", "C", "D", "E"];
