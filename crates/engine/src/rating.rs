//! The rating of one trail.

use crate::finding::Finding;
use crate::message::Message;
use serde::{Deserialize, Serialize};

/// Score, grade, judged share, findings and versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Rating {
    /// The rubric: the version of Doorbell's own, or name and version of another.
    pub rubric: String,
    /// 0 to 100, to one decimal; `None` where nothing could be judged.
    pub score: Option<f64>,
    /// The grade; `None` where too little could be judged or where the page could not be seen.
    pub grade: Option<Grade>,
    /// Why there is no grade, or why it is lower than the score says.
    pub remark: Option<Message>,
    /// Share of the weight that could be judged, 0 to 1, of what applies.
    pub judged_share: f64,
    /// One finding a criterion, in the registry's order.
    pub findings: Vec<Finding>,
}

/// Grades; where they begin is the rubric's ([`crate::rubric::Bounds`]). Without any human channel: E.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub enum Grade {
    /// The best.
    A,
    /// Easy to find.
    B,
    /// Can just be found.
    C,
    /// Hard to find.
    D,
    /// Very hard to find, or no human channel.
    E,
}

impl Grade {
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
