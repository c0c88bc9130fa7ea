//! What one criterion says about one trail.

use crate::geometry::{Device, Rect};
use crate::message::Message;
use crate::snapshot::NodeId;
use serde::{Deserialize, Serialize};

/// What a criterion's `measure` gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Measured<M> {
    /// It was measured.
    Measure {
        /// The measure; stored, so that another rubric can judge it again.
        measure: M,
        /// Where it was measured.
        evidence: Vec<Evidence>,
    },
    /// There is nothing here for this criterion to look at; the message says why.
    NotApplicable(Message),
    /// Something was missing; the message says what.
    CannotTell(Message),
}

/// A place a measure was taken at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Evidence {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node.
    pub node: NodeId,
    /// Its box on the page, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub rect: Option<Rect>,
    /// What is written there, cut to 80 characters. Hostile text: escape it.
    pub text: String,
}

impl Evidence {
    /// Words cut to the length that is kept of them.
    pub(crate) fn cut(words: &str) -> String {
        words.chars().take(80).collect()
    }
}

/// A verdict with the points it earns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// 0 (poor) to 1 (good).
    pub points: f64,
}

impl Judgement {
    /// Points between 0 and 1, to three decimals; anything outside is pulled in, and what is no number earns nothing.
    pub fn new(points: f64) -> Self {
        let points = if points.is_nan() { 0.0 } else { points.clamp(0.0, 1.0) };
        Self { points: (points * 1000.0).round() / 1000.0 }
    }
    /// Piecewise linear through `(value, points)` pairs in ascending order of value, flat outside.
    pub fn between(value: f64, curve: &[(f64, f64)]) -> Self {
        if value.is_nan() {
            return Self::new(0.0);
        }
        let after = curve.iter().position(|(at, _)| value < *at);
        let points = match after {
            Some(0) => curve[0].1,
            Some(i) => {
                let ((x0, y0), (x1, y1)) = (curve[i - 1], curve[i]);
                y0 + (y1 - y0) * (value - x0) / (x1 - x0)
            }
            None => curve.last().map_or(0.0, |(_, points)| *points),
        };
        Self::new(points)
    }
    /// The worse of two.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        if other.points < self.points { other } else { self }
    }
    /// The word for the points: good at 0.995 and above, poor at 0.25 and below, fair between.
    pub fn verdict(self) -> Verdict {
        if self.points >= 0.995 {
            Verdict::Good
        } else if self.points <= 0.25 {
            Verdict::Poor
        } else {
            Verdict::Fair
        }
    }
}

/// The word for what a criterion found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As an older customer needs it.
    Good,
    /// Usable with effort.
    Fair,
    /// A hurdle.
    Poor,
    /// Nothing to look at.
    NotApplicable,
    /// Something was missing; never a zero and never dropped.
    CannotTell,
}

impl Verdict {
    /// All of them, best first.
    pub const ALL: [Self; 5] = [Self::Good, Self::Fair, Self::Poor, Self::NotApplicable, Self::CannotTell];

    /// The name used in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Poor => "poor",
            Self::NotApplicable => "not_applicable",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// One criterion's measure, verdict, evidence and advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Finding {
    /// The criterion's id, e.g. `text-size`.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// 0 to 1; `None` unless judged.
    pub points: Option<f64>,
    /// Weight in the rubric.
    pub weight: f64,
    /// The measure as data; `null` unless measured.
    pub measure: serde_json::Value,
    /// The measure, or what was missing, in words.
    pub says: Message,
    /// Where.
    pub evidence: Vec<Evidence>,
    /// What to change.
    pub advice: Option<Advice>,
}

/// What to change, and what it is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Advice {
    /// In words.
    pub says: Message,
    /// Points of the score (0 to 100) it gains, everything else unchanged.
    pub gain: f64,
    /// The same as code, where code is what must change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rewrite: Option<Rewrite>,
}

/// A few lines of HTML or CSS before and after a change. An example made from the measure: the merchant's own code looks
/// different. It may hold the page's words: hostile text, escape it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Rewrite {
    /// As it is now.
    pub before: String,
    /// As it should be.
    pub after: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_linear_between_and_flat_outside() {
        let curve = [(12.0, 0.0), (16.0, 0.5), (18.0, 1.0)];
        let points = |value| Judgement::between(value, &curve).points;
        for (value, expected) in [(5.0, 0.0), (12.0, 0.0), (14.0, 0.25), (16.0, 0.5), (17.0, 0.75), (40.0, 1.0)] {
            assert!((points(value) - expected).abs() < f64::EPSILON, "{value}");
        }
    }

    #[test]
    fn what_is_no_number_earns_nothing() {
        assert!(Judgement::between(f64::NAN, &[(0.0, 0.0), (1.0, 1.0)]).points.abs() < f64::EPSILON);
        assert!(Judgement::new(f64::NAN).points.abs() < f64::EPSILON);
    }

    #[test]
    fn the_word_never_contradicts_the_points_that_are_shown() {
        let verdict = |points| (Judgement::new(points).points, Judgement::new(points).verdict());
        assert_eq!(verdict(0.9951), (0.995, Verdict::Good));
        assert_eq!(verdict(0.9949), (0.995, Verdict::Good));
        assert_eq!(verdict(0.9944), (0.994, Verdict::Fair));
        assert_eq!(verdict(0.2504), (0.25, Verdict::Poor));
        assert_eq!(verdict(0.2506), (0.251, Verdict::Fair));
    }
}
