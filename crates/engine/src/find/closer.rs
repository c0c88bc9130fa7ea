//! Which few nodes are worth a closer look by the browser.

use crate::geometry::Device;
use crate::search::{Entrance, Purpose, Search, Sighting};
use crate::snapshot::{Backdrop, Snapshot};
use crate::trail::{LookRequest, Trail};

/// A closer look costs the browser a few round trips each.
const MOST_ON_A_DEVICE: usize = 6;

/// The best visible sightings of the best human entrances on each device, with the control to press where it is another node.
pub(super) fn closer_look(trail: &Trail, search: &Search) -> Vec<LookRequest> {
    let mut requests = Vec::new();
    for device in Device::ALL {
        let mut of_device: Vec<LookRequest> = Vec::new();
        for sighting in best(search, device) {
            for request in requests_for(trail, sighting) {
                if !of_device.iter().any(|known| (known.snapshot, known.node) == (request.snapshot, request.node)) {
                    of_device.push(request);
                }
            }
        }
        of_device.truncate(MOST_ON_A_DEVICE);
        requests.extend(of_device);
    }
    requests
}

/// The entrance that criteria judge first, then the others in the order of their worth.
fn best(search: &Search, device: Device) -> Vec<&Sighting> {
    let first = search.best_on(device).map(|(_, sighting)| sighting);
    let wanted = |entrance: &&Entrance| entrance.human() && entrance.purpose != Purpose::Other;
    let mut entrances: Vec<&Entrance> = search.entrances.iter().filter(wanted).collect();
    entrances.sort_by_key(|entrance| entrance.kind);
    let others =
        entrances.into_iter().filter_map(|entrance| entrance.best_on(device)).filter(|sighting| sighting.visible());
    first.into_iter().chain(others).collect()
}

fn requests_for(trail: &Trail, sighting: &Sighting) -> Vec<LookRequest> {
    let Some(page) = trail.snapshots.get(sighting.snapshot) else { return Vec::new() };
    let own = LookRequest { snapshot: sighting.snapshot, node: sighting.node, pixels: needs_pixels(page, sighting) };
    let control = sighting.control.and_then(|control| page.control(control)).map(|control| control.node);
    let pressed = control.filter(|node| *node != sighting.node);
    let pressed = pressed.map(|node| LookRequest { snapshot: sighting.snapshot, node, pixels: false });
    std::iter::once(own).chain(pressed).collect()
}

/// Whether the snapshot could not tell what is behind the words.
fn needs_pixels(page: &Snapshot, sighting: &Sighting) -> bool {
    let style = sighting.run.and_then(|run| page.run(run)).and_then(|run| run.style);
    style.is_some_and(|style| matches!(style.backdrop, Backdrop::Picture | Backdrop::Unknown))
}
