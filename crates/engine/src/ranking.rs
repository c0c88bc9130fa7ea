//! Many merchants in one ranking: a line each, their order, how firmly each stands at its place, and what they have in common.
//!
//! A line holds all that a ranking needs, so that no trail is read again to sort fifty thousand of them; and it holds what
//! each criterion earned, so that the order can be tried under other weights.

mod line;
mod order;
mod spread;
mod survey;

pub use line::{Judged, Line, Number, State};
pub use order::{DRAWS, FIRM, Place, SEED, SWAY, places};
pub use spread::{Share, Spread, Tally};
pub use survey::{SURVEYS, Survey};
