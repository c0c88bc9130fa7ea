//! What the merchants of a ranking have in common: grades, presses, and the share that fails each criterion.

use super::{Line, State};
use crate::criteria::ALL;
use crate::finding::Verdict;
use crate::rating::Grade;
use serde::{Deserialize, Serialize};

/// Counts over all lines of a rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Spread {
    /// Merchants by state, in the order of [`State`].
    pub states: Vec<Tally>,
    /// Merchants by grade, A to E; of those that are ranked.
    pub grades: Vec<Tally>,
    /// Merchants by presses to a person: `0`, `1`, `2`, `3+`, `nobody`; of those that are ranked.
    pub presses: Vec<Tally>,
    /// Merchants by score, in tens: `0` is 0 up to 10, `90` is 90 to 100.
    pub scores: Vec<Tally>,
    /// Of each criterion, how many merchants do how well.
    pub criteria: Vec<Share>,
}

/// How many there are of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Tally {
    /// Of what.
    pub of: String,
    /// How many.
    pub count: usize,
}

/// How well merchants do on one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS), ts(rename = "CriterionShare"))]
pub struct Share {
    /// The criterion.
    pub id: String,
    /// As an older customer needs it.
    pub good: usize,
    /// In between.
    pub fair: usize,
    /// Failing.
    pub poor: usize,
    /// Where it could not be told, or does not apply.
    pub untold: usize,
}

impl Spread {
    /// Counts the lines. Criteria are counted over merchants whose page was seen.
    pub fn of(lines: &[&Line]) -> Self {
        let ranked: Vec<&Line> = lines.iter().copied().filter(|line| line.state == State::Ranked).collect();
        let seen: Vec<&Line> = lines
            .iter()
            .copied()
            .filter(|line| !matches!(line.state, State::Unseen { .. } | State::Forbidden))
            .collect();
        let grades = [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E];
        Self {
            states: tallies(&["ranked", "unsure", "walled", "forbidden", "unseen"], lines, |line| line.state.id()),
            grades: tallies(&grades.map(Grade::letter), &ranked, |line| line.grade.map_or("", Grade::letter)),
            presses: tallies(&["0", "1", "2", "3+", "nobody"], &ranked, presses),
            scores: tallies(&TENS, &ranked, |line| tens(line.score)),
            criteria: ALL.iter().map(|criterion| Share::of(criterion.id, &seen)).collect(),
        }
    }
}

const TENS: [&str; 10] = ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90"];

fn tens(score: Option<f64>) -> &'static str {
    let index = (score.unwrap_or(0.0).clamp(0.0, 99.9) / 10.0) as usize;
    TENS[index.min(TENS.len() - 1)]
}

fn presses(line: &Line) -> &'static str {
    match line.presses {
        None => "nobody",
        Some(0) => "0",
        Some(1) => "1",
        Some(2) => "2",
        Some(_) => "3+",
    }
}

fn tallies(names: &[&'static str], lines: &[&Line], name: impl Fn(&Line) -> &'static str) -> Vec<Tally> {
    let count = |wanted: &str| lines.iter().filter(|line| name(line) == wanted).count();
    names.iter().map(|of| Tally { of: (*of).to_owned(), count: count(of) }).collect()
}

impl Share {
    fn of(id: &str, lines: &[&Line]) -> Self {
        let count = |wanted: Verdict| lines.iter().filter(|line| line.verdict(id) == Some(wanted)).count();
        let (good, fair, poor) = (count(Verdict::Good), count(Verdict::Fair), count(Verdict::Poor));
        Self { id: id.to_owned(), good, fair, poor, untold: lines.len() - good - fair - poor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn every_merchant_is_counted_once_in_each_table() {
        let samples = [samples::kind(), samples::middling(), samples::hiding(), samples::not_seen(), samples::walked()];
        let lines: Vec<Line> = samples.iter().map(|sample| Line::of(&sample.report())).collect();
        let all: Vec<&Line> = lines.iter().collect();
        let spread = Spread::of(&all);
        let sum = |tallies: &[Tally]| tallies.iter().map(|tally| tally.count).sum::<usize>();
        let ranked = lines.iter().filter(|line| line.state == State::Ranked).count();
        assert_eq!(sum(&spread.states), 5);
        assert!(ranked > 0);
        for table in [&spread.grades, &spread.presses, &spread.scores] {
            assert_eq!(sum(table), ranked, "{table:?}");
        }
        assert!(spread.criteria.iter().all(|share| share.good + share.fair + share.poor + share.untold == 4));
    }
}
