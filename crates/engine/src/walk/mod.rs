//! The walk: what a customer would press next to reach a person, and what is left to press.
//!
//! Pure: [`next_step`] asks, capture presses and appends what came of it to the trail.

mod obstacle;

pub use obstacle::{Hindrance, Obstacle, obstacles};

use crate::geometry::Device;
use crate::search::{Lead, Search};
use crate::trail::{Action, Change, Trail};

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

/// The leads that are worth opening and were not opened, best first.
pub fn unexplored<'a>(_trail: &Trail, _search: &'a Search, _max_steps: u32) -> Vec<&'a Lead> {
    Vec::new()
}
