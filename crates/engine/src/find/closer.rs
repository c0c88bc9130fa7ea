//! Which few nodes are worth a closer look by the browser.

use crate::geometry::Device;
use crate::search::{Entrance, Purpose, Search, Sighting};
use crate::snapshot::{Backdrop, ControlId, NodeId, Snapshot};
use crate::trail::{LookRequest, Trail};
use std::collections::BTreeMap;

/// A closer look costs the browser a few round trips each.
const MOST_ON_A_DEVICE: usize = 6;
/// Scent of a lead that is likely to be pressed.
const LIKELY: f64 = 2.0;
/// Leads of a page whose pixels are looked at: those that are pressed first.
const LEADS_ON_A_PAGE: usize = 3;

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
        for request in on_the_way(trail, search, device) {
            if !of_device.iter().any(|known| (known.snapshot, known.node) == (request.snapshot, request.node)) {
                of_device.push(request);
            }
        }
        requests.extend(of_device);
    }
    requests
}

/// The words of what will be pressed next, where only their pixels tell how pale they are: once it is pressed, it is gone.
fn on_the_way(trail: &Trail, search: &Search, device: Device) -> Vec<LookRequest> {
    let mut on_page = BTreeMap::new();
    let mut requests = Vec::new();
    let likely = search.leads.iter().filter(|lead| lead.device == device && lead.scent >= LIKELY);
    for lead in likely.filter(|lead| !lead.sight.is_unseen()) {
        let asked: &mut usize = on_page.entry(lead.snapshot).or_default();
        *asked += 1;
        let page = trail.snapshots.get(lead.snapshot).filter(|_| *asked <= LEADS_ON_A_PAGE);
        let words = page.into_iter().filter_map(|page| words_on_pixels(page, lead.control));
        requests.extend(words.map(|node| LookRequest { snapshot: lead.snapshot, node, pixels: true }));
    }
    requests
}

/// The largest words of a control, if what is behind them must be seen.
fn words_on_pixels(page: &Snapshot, control: ControlId) -> Option<NodeId> {
    let label = page.label_of(control)?;
    label.style.is_some_and(|style| is_unsure(style.backdrop)).then_some(label.node)
}

fn is_unsure(backdrop: Backdrop) -> bool {
    matches!(backdrop, Backdrop::Picture | Backdrop::Unknown)
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
    // The words on the control where the sighting is none of them, such as an icon with a caption.
    let shown = sighting.run.and_then(|run| page.run(run)).and_then(|run| run.control);
    let label = sighting.control.filter(|control| shown != Some(*control));
    let label = label.and_then(|control| words_on_pixels(page, control));
    let label = label.map(|node| LookRequest { snapshot: sighting.snapshot, node, pixels: true });
    std::iter::once(own).chain(pressed).chain(label).collect()
}

/// Whether the snapshot could not tell what is behind the words.
fn needs_pixels(page: &Snapshot, sighting: &Sighting) -> bool {
    let style = sighting.run.and_then(|run| page.run(run)).and_then(|run| run.style);
    style.is_some_and(|style| is_unsure(style.backdrop))
}
