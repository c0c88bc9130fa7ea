//! What is judged by which weight: Doorbell's own rubric, in one versioned table, and rubrics of others.
//!
//! Thresholds stand in the criteria. A rubric of somebody else's ([`Draft`]) gives the criteria other weights, and grades
//! other bounds; it never changes what is measured.

use crate::criteria::{self, ALL};
use crate::rating::Grade;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Version of the weights and thresholds together. It changes whenever the same trail could get another score.
pub const VERSION: &str = "1.0";

/// Weight of each criterion; the weights sum to 100.
pub const WEIGHTS: &[(&str, f64)] = &[
    ("human-channel", 12.0),
    ("channel-choice", 5.0),
    ("service-hours", 4.0),
    ("elder-lane", 4.0),
    ("steps-to-human", 10.0),
    ("first-screen", 8.0),
    ("entrance-label", 7.0),
    ("phone-visibility", 7.0),
    ("robot-in-front", 4.0),
    ("before-and-after-sale", 2.0),
    ("same-place", 2.0),
    ("text-size", 6.0),
    ("contrast", 4.0),
    ("target-size", 4.0),
    ("zoom", 3.0),
    ("line-spacing", 1.0),
    ("name-and-keyboard", 2.0),
    ("gates", 6.0),
    ("form-burden", 3.0),
    ("covered", 4.0),
    ("time-limit", 2.0),
];

/// Share of the weight that must have been judged for a grade, 0 to 1.
pub const LEAST_SHARE: f64 = 0.7;

/// What changed from one version to the next, oldest first: version and the text key that tells it.
pub const CHANGES: &[(&str, &str)] = &[("0.1", "rubric-changes-0-1"), ("1.0", "rubric-changes-1-0")];

/// The weight of a criterion in Doorbell's own rubric; 0 if it has none yet.
pub fn weight(id: &str) -> f64 {
    WEIGHTS.iter().find(|(name, _)| *name == id).map_or(0.0, |(_, weight)| *weight)
}

/// The scores from which the grades begin; E is what is below D.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "UPPERCASE")]
pub struct Bounds {
    /// From here A.
    pub a: f64,
    /// From here B.
    pub b: f64,
    /// From here C: 60 is the pass mark of MIIT's evaluation.
    pub c: f64,
    /// From here D.
    pub d: f64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { a: 85.0, b: 70.0, c: 60.0, d: 40.0 }
    }
}

impl Bounds {
    fn list(&self) -> [f64; 4] {
        [self.a, self.b, self.c, self.d]
    }
}

/// A rubric as somebody writes it down, not looked through yet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// What it is called, e.g. the association's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Share of the weight that must have been judged for a grade, 0 to 1.
    #[serde(default = "usual_share")]
    pub least_share: f64,
    /// Where the grades begin.
    #[serde(default)]
    pub grades: Bounds,
    /// Weight by criterion; what is not named has none. They sum to 100.
    pub weights: BTreeMap<String, f64>,
}

fn usual_share() -> f64 {
    LEAST_SHARE
}

/// Why a rubric cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RubricError {
    /// It has no name, or no version.
    #[error("the rubric has no {0}")]
    Unnamed(&'static str),
    /// There is no such criterion; the nearest name is told.
    #[error("no criterion is called {id}; {nearest}?")]
    UnknownCriterion {
        /// What was written. Hostile text.
        id: String,
        /// The criterion whose name is nearest.
        nearest: &'static str,
    },
    /// A weight is no number from 0 to 100.
    #[error("the weight of {id} is {weight}")]
    Weight {
        /// The criterion.
        id: String,
        /// What was written.
        weight: f64,
    },
    /// The weights do not sum to 100.
    #[error("the weights sum to {0}")]
    Sum(f64),
    /// The least judged share is no number from 0 to 1.
    #[error("the least judged share is {0}")]
    Share(f64),
    /// The grades do not begin one above the other between 0 and 100.
    #[error("the grades begin at {0:?}")]
    Grades([f64; 4]),
}

impl RubricError {
    /// The stable code, also the key of its texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unnamed(_) => "rubric-unnamed",
            Self::UnknownCriterion { .. } => "no-such-criterion",
            Self::Weight { .. } => "rubric-weight",
            Self::Sum(_) => "rubric-sum",
            Self::Share(_) => "rubric-share",
            Self::Grades(_) => "rubric-grades",
        }
    }

    /// The particulars for its texts.
    pub fn detail(&self) -> String {
        match self {
            Self::Unnamed(what) => (*what).to_owned(),
            Self::UnknownCriterion { id, .. } => id.clone(),
            Self::Weight { id, weight } => format!("{id} = {weight}"),
            Self::Sum(sum) => format!("{}", (sum * 1000.0).round() / 1000.0),
            Self::Share(share) => share.to_string(),
            Self::Grades(bounds) => bounds.map(|bound| bound.to_string()).join(" > "),
        }
    }
}

/// Weights, the share that must be judged, and where the grades begin. All of it is sound: weights from 0 to 100 that sum
/// to 100, grades one above the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Rubric {
    label: String,
    weights: BTreeMap<String, f64>,
    least_share: f64,
    bounds: Bounds,
}

static BUILT_IN: LazyLock<Rubric> = LazyLock::new(|| Rubric {
    label: VERSION.to_owned(),
    weights: WEIGHTS.iter().map(|(id, weight)| ((*id).to_owned(), *weight)).collect(),
    least_share: LEAST_SHARE,
    bounds: Bounds::default(),
});

impl Rubric {
    /// Doorbell's own.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Somebody else's, looked through.
    pub fn of(draft: Draft) -> Result<Self, RubricError> {
        let Draft { name, version, least_share, grades, weights } = draft;
        let [name, version] = [(name, 60), (version, 30)].map(|(text, most)| crate::report::clean(&text, most));
        for (what, text) in [("name", &name), ("version", &version)] {
            if text.is_empty() {
                return Err(RubricError::Unnamed(what));
            }
        }
        check_weights(&weights)?;
        if !(0.0..=1.0).contains(&least_share) {
            return Err(RubricError::Share(least_share));
        }
        let bounds = grades.list();
        // What is no number is in no range.
        let sound = bounds.iter().all(|bound| (0.0..=100.0).contains(bound)) && bounds.is_sorted_by(|a, b| a > b);
        if !sound {
            return Err(RubricError::Grades(bounds));
        }
        // Never the label of Doorbell's own, which is a version alone.
        Ok(Self { label: format!("{name} {version}"), weights, least_share, bounds: grades })
    }

    /// Name and version, as ratings carry them; Doorbell's own is its version alone.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether it is Doorbell's own.
    pub fn is_built_in(&self) -> bool {
        self == Self::built_in()
    }

    /// The weight of a criterion; 0 where it has none.
    pub fn weight(&self, id: &str) -> f64 {
        self.weights.get(id).copied().unwrap_or(0.0)
    }

    /// Share of the weight that must have been judged for a grade, 0 to 1.
    pub fn least_share(&self) -> f64 {
        self.least_share
    }

    /// Where the grades begin.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The grade of a score.
    pub fn grade(&self, score: f64) -> Grade {
        let grades = [Grade::A, Grade::B, Grade::C, Grade::D];
        let reached = grades.into_iter().zip(self.bounds.list()).find(|(_, bound)| score >= *bound);
        reached.map_or(Grade::E, |(grade, _)| grade)
    }

    /// Its criteria with their weights, in the registry's order.
    pub fn weights(&self) -> impl Iterator<Item = (&'static str, f64)> {
        ALL.iter().map(|criterion| (criterion.id, self.weight(criterion.id)))
    }
}

fn check_weights(weights: &BTreeMap<String, f64>) -> Result<(), RubricError> {
    for (id, weight) in weights {
        if criteria::by_id(id).is_none() {
            return Err(RubricError::UnknownCriterion { id: id.clone(), nearest: criteria::nearest(id) });
        }
        if !(0.0..=100.0).contains(weight) {
            return Err(RubricError::Weight { id: id.clone(), weight: *weight });
        }
    }
    let sum: f64 = weights.values().sum();
    if (sum - 100.0).abs() > 1e-6 { Err(RubricError::Sum(sum)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            name: "某市消费者协会".into(),
            version: "2026".into(),
            least_share: 0.5,
            grades: Bounds { a: 90.0, ..Bounds::default() },
            weights: BTreeMap::from([("human-channel".to_owned(), 60.0), ("text-size".to_owned(), 40.0)]),
        }
    }

    fn refused(change: impl Fn(&mut Draft)) -> &'static str {
        let mut draft = draft();
        change(&mut draft);
        Rubric::of(draft).unwrap_err().code()
    }

    #[test]
    fn a_sound_rubric_is_taken_and_what_it_does_not_name_weighs_nothing() {
        let rubric = Rubric::of(draft()).unwrap();
        let weights = (rubric.weight("text-size"), rubric.weight("contrast"));
        assert_eq!((rubric.label(), weights), ("某市消费者协会 2026", (40.0, 0.0)));
        assert_eq!((rubric.grade(89.9), rubric.grade(90.0)), (Grade::B, Grade::A));
        assert!(!rubric.is_built_in() && Rubric::built_in().is_built_in());
    }

    #[test]
    fn what_is_not_sound_is_refused_with_its_own_code() {
        let weigh = |draft: &mut Draft, id: &str, weight| _ = draft.weights.insert(id.to_owned(), weight);
        assert_eq!(refused(|draft| draft.name = " \u{202e}".into()), "rubric-unnamed");
        assert_eq!(refused(|draft| draft.version.clear()), "rubric-unnamed");
        assert_eq!(refused(|draft| weigh(draft, "font-size", 0.0)), "no-such-criterion");
        for weight in [-1.0, f64::NAN, f64::INFINITY, 101.0] {
            assert_eq!(refused(|draft| weigh(draft, "contrast", weight)), "rubric-weight");
        }
        assert_eq!(refused(|draft| weigh(draft, "contrast", 1.0)), "rubric-sum");
        assert_eq!(refused(|draft| draft.weights.clear()), "rubric-sum");
        for share in [-0.1, 1.1, f64::NAN] {
            assert_eq!(refused(|draft| draft.least_share = share), "rubric-share");
        }
        for d in [60.0, f64::NAN, -1.0] {
            assert_eq!(refused(|draft| draft.grades.d = d), "rubric-grades");
        }
    }

    #[test]
    fn the_last_version_whose_changes_are_told_is_this_one() {
        assert_eq!(CHANGES.last().map(|(version, _)| *version), Some(VERSION));
    }
}
