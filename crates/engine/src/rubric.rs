//! The weights, in one versioned table.

/// Version of the weights and thresholds together. It changes whenever the same trail could get another score.
///
/// Rubric 0.1 holds the criteria that one page can answer, in the proportions of the full table of 100.
pub const VERSION: &str = "0.1";

/// Weight of each criterion; the weights sum to 100.
pub const WEIGHTS: &[(&str, f64)] = &[
    ("human-channel", 24.0),
    ("service-hours", 8.0),
    ("first-screen", 16.0),
    ("phone-visibility", 14.0),
    ("text-size", 12.0),
    ("contrast", 8.0),
    ("target-size", 8.0),
    ("zoom", 6.0),
    ("line-spacing", 1.0),
    ("name-and-keyboard", 3.0),
];

/// Share of the weight that must have been judged for a grade, 0 to 1.
pub const LEAST_SHARE: f64 = 0.7;

/// The weight of a criterion; 0 if it has none yet.
pub fn weight(id: &str) -> f64 {
    WEIGHTS.iter().find(|(name, _)| *name == id).map_or(0.0, |(_, weight)| *weight)
}
