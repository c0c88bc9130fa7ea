//! From a trail to everything on it that leads, or seems to lead, to a human.

use crate::search::Search;
use crate::trail::{LookRequest, Trail};

/// Finds the entrances, authorities, leads and elder lanes on a trail.
pub fn find(_trail: &Trail) -> Search {
    Search::default()
}

/// The few nodes that are worth a closer look by the browser: the best sightings of the best entrances on each device.
pub fn closer_look(trail: &Trail, search: &Search) -> Vec<LookRequest> {
    let _ = (trail, search);
    Vec::new()
}
