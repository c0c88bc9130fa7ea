//! What was checked before: one SQLite file in the user's data folder that can be copied, searched and undone.
//!
//! One table a file, with its migrations. Deleting is undone until the next start: only then is it [`History::purge`]d.

mod checks;
mod error;
mod migrate;
mod open;
mod query;

pub use checks::{Check, Mark, NewCheck};
pub use error::HistoryError;
pub use open::{History, Opened};
pub use query::{Order, Page, Query};

/// The number of a check.
pub type CheckId = i64;
