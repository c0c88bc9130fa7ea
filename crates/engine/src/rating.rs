//! The rating of one trail.

use crate::finding::Finding;
use crate::message::Message;
use serde::{Deserialize, Serialize};

/// Score, grade, judged share, findings and versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Rating {
    /// Version of the rubric.
    pub rubric: String,
    /// 0 to 100, to one decimal; `None` where nothing could be judged.
    pub score: Option<f64>,
    /// The grade; `None` below 70 % judged share or where the page could not be seen.
    pub grade: Option<Grade>,
    /// Why there is no grade, or why it is lower than the score says.
    pub remark: Option<Message>,
    /// Share of the weight that could be judged, 0 to 1, of what applies.
    pub judged_share: f64,
    /// One finding a criterion, in the registry's order.
    pub findings: Vec<Finding>,
}

/// Grades: A from 85, B from 70, C from 60, D from 40, E below. Without any human channel: E.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub enum Grade {
    /// From 85.
    A,
    /// From 70.
    B,
    /// From 60, the pass mark of MIIT's evaluation.
    C,
    /// From 40.
    D,
    /// Below 40, or no human channel.
    E,
}

impl Grade {
    /// The grade of a score.
    pub fn of(score: f64) -> Self {
        match score {
            s if s >= 85.0 => Self::A,
            s if s >= 70.0 => Self::B,
            s if s >= 60.0 => Self::C,
            s if s >= 40.0 => Self::D,
            _ => Self::E,
        }
    }
    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }
}
