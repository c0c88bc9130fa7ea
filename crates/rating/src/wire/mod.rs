//! What passes between the window's two halves. `cargo xtask gen` writes the same types for TypeScript.
//!
//! Rows of reports are the engine's own ([`doorbell_engine::report::json`]); here stands what the window adds.

mod checked;
mod history;
mod progress;
mod ratings;
mod settings;

pub use crate::failure::Failure;
pub use checked::{
    Area, Checked, Corrected, Correction, Film, FindingChange, Frame, FrameKind, Mark, Picture, Previous, View,
};
pub use doorbell_engine::correction::Override;
pub use doorbell_engine::rating::Grade;
pub use doorbell_engine::text::Language;
pub use history::{HistoryOrder, HistoryPage, HistoryQuery, HistoryRow, TrendPoint};
pub use progress::{CheckRequest, Progress};
pub use ratings::{
    DroppedRow, ListPreview, ListSource, MadeWith, NewRating, RatedRow, RatedState, RatingForm, RatingProgress,
    RatingRow, RatingRun, RatingTable, RatingWish, SurveyRow,
};
pub use settings::{About, Budgets, Demonstration, ExportFormat, MethodRow, Settings, TextSize, Theme};

#[cfg(test)]
mod export;
