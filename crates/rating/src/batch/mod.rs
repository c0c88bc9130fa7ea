//! The rating of a list: many merchants, one folder, begun today and finished whenever.
//!
//! ```text
//! plan.json       the list as it was understood, and how its merchants are checked
//! outcomes.jsonl  one line a merchant that was checked, in the order they ended; only ever added to
//! lock            held while a program works on the folder
//! cases/          one case a merchant
//! ```
//!
//! A merchant's case stands in its place before its outcome is written, and its outcome is on the disk before the next one
//! begins: whenever the program is killed, what has an outcome is whole, and what has none is done again.

mod browsers;
mod error;
mod folder;
mod follow;
mod glance;
mod journal;
mod memory;
mod outcome;
mod plan;
mod queue;
mod rejudge;
mod run;
#[cfg(test)]
pub(crate) mod samples;
mod width;

pub use error::BatchError;
pub use folder::Batch;
pub use follow::{Event, Follow, Tally};
pub use glance::Glance;
pub use outcome::{Entry, Outcome};
pub use plan::{How, Plan, Settings, is_contact};
pub use rejudge::{Rejudge, rejudge};
pub use run::{Run, Wish, run};
