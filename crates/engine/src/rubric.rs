//! The weights, in one versioned table.

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

/// The weight of a criterion; 0 if it has none yet.
pub fn weight(id: &str) -> f64 {
    WEIGHTS.iter().find(|(name, _)| *name == id).map_or(0.0, |(_, weight)| *weight)
}
