//! Which chats are opened, to see who greets there: the nearest of each device, never more than a few.

use super::allowed::may_follow;
use super::candidate::{Aim, Candidate, is_covered, shown_rect};
use super::scouting::Promise;
use super::words;
use crate::geometry::Device;
use crate::search::{Entrance, Purpose, Search, ShownAs, Sighting};
use crate::snapshot::{ControlKind, Snapshot};
use crate::trail::{Action, Trail};

/// Chats that are opened on a device.
const MOST: usize = 2;

/// The chats of a device that can be opened and were not, within so many presses.
pub(super) fn candidates<'a>(
    trail: &'a Trail,
    search: &'a Search,
    device: Device,
    max_steps: u32,
) -> impl Iterator<Item = Candidate<'a>> {
    let opened = trail.steps.iter().filter(|step| step.device == device && matches!(step.action, Action::OpenChat(_)));
    let left = MOST.saturating_sub(opened.count());
    let chats = search.entrances.iter().filter(move |chat| {
        let is_open = || chat.opened.iter().any(|opened| opened.device == device);
        left > 0 && chat.kind.is_chat() && chat.purpose != Purpose::Other && !is_open()
    });
    let places = chats.filter_map(move |chat| Some((chat, chat.best_on(device).filter(|place| place.visible())?)));
    let near = places.filter(move |(_, place)| place.steps <= max_steps);
    near.filter_map(|(chat, place)| candidate(trail, chat, place))
}

fn candidate<'a>(trail: &'a Trail, chat: &Entrance, place: &Sighting) -> Option<Candidate<'a>> {
    let page = trail.snapshots.get(place.snapshot)?;
    if was_tried(trail, place) || !may_open(&trail.start, page, place) || words::is_forbidden(&chat.text) {
        return None;
    }
    Some(Candidate {
        snapshot: place.snapshot,
        control: place.control,
        node: place.control.and_then(|id| page.control(id)).map_or(place.node, |control| control.node),
        rect: place.control.and_then(|id| shown_rect(page, id)).or(place.rect),
        words: words::bare(&chat.text).to_owned(),
        over: None,
        presses: place.steps + 1,
        promise: Promise::Unknown,
        scent: 0.0,
        menu: false,
        aim: Aim::Chat,
    })
}

/// Whether the thing was pressed already, for whatever it was taken.
fn was_tried(trail: &Trail, place: &Sighting) -> bool {
    trail.steps.iter().filter_map(|step| step.action.press()).any(|press| {
        press.from == place.snapshot
            && (press.node == place.node || (press.control.is_some() && press.control == place.control))
    })
}

fn may_open(start: &str, page: &Snapshot, place: &Sighting) -> bool {
    let Some(id) = place.control else { return place.shown_as == ShownAs::Widget && place.rect.is_some() };
    let Some(control) = page.control(id) else { return false };
    let filled = matches!(control.kind, ControlKind::Field | ControlKind::Choice);
    let href = control.href.as_deref().filter(|href| !href.is_empty());
    !filled && !is_covered(page, id) && href.is_none_or(|href| may_follow(start, &page.url, href))
}
