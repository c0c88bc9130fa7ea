//! The walk: what a customer would press next to reach a person, and what is left to press.
//!
//! Pure: [`next_step`] asks, capture presses and appends what came of it to the trail. Where several ways are open, [`scout`]
//! asks for what is behind them to be read first.

mod allowed;
mod candidate;
mod chat;
mod next;
mod obstacle;
mod scouting;
mod state;
mod topic;
mod words;

pub(crate) use candidate::{is_covered, shown_rect};
pub use next::{Bounds, Next, next_step, unexplored};
pub(crate) use obstacle::met;
pub use obstacle::{Hindrance, Obstacle, obstacles};
pub use scouting::{kinds_on, scout};
pub(crate) use state::without_place;
pub use state::{Told, again, change, node_again, same_state};
pub(crate) use topic::asks_for_a_topic;

use crate::geometry::Device;
use crate::snapshot::{ControlId, Snapshot};
use crate::trail::{Action, Change, Trail};

/// The button that puts away what lies over a page, if one is seen.
pub(crate) fn close_button(page: &Snapshot) -> Option<ControlId> {
    next::closing(page, |_| false).map(|(id, ..)| id)
}

/// What a walk has done on a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Pages opened, the first included.
    pub pages: usize,
    /// Presses done.
    pub presses: usize,
}

/// What was done on a device.
pub fn done(trail: &Trail, device: Device) -> Done {
    let steps = trail.steps.iter().filter(|step| step.device == device);
    steps.fold(Done::default(), |done, step| {
        let page = matches!(step.action, Action::Open { .. })
            || matches!(step.change, Some(Change::Navigation | Change::NewTab));
        Done {
            pages: done.pages + usize::from(page),
            presses: done.presses + usize::from(step.action.press().is_some()),
        }
    })
}

#[cfg(test)]
mod tests;
