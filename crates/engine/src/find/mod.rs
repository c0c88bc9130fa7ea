//! From a trail to everything on it that leads, or seems to lead, to a human.
//!
//! ```text
//! Snapshot ─► reading (paragraphs) ─► signals, one a file ─► found (one value, one entrance) ─► Search
//! ```

mod chats;
mod closer;
mod found;
mod hours;
mod language;
mod leads;
mod page;
mod phone;
mod prominence;
mod reading;
mod signals;
mod tabs;

use crate::geometry::Rect;
use crate::search::{Position, Search, Wording};
use crate::snapshot::{BlockId, ControlId, Snapshot};
use crate::trail::{LookRequest, Trail};
use found::Found;
use page::Page;

/// Finds the entrances, authorities, leads and elder lanes on a trail.
pub fn find(trail: &Trail) -> Search {
    let mut found = Found::default();
    let mut search = Search::default();
    for index in 0..trail.snapshots.len() {
        let page = Page::new(trail, index);
        signals::read(&page, &mut found);
        search.leads.extend(leads::leads(&page, &found.controls_on(index)));
    }
    search.authorities = std::mem::take(&mut found.authorities);
    search.elder_lanes = std::mem::take(&mut found.elder_lanes);
    search.codes = std::mem::take(&mut found.codes);
    search.codes.sort_by_key(|code| code.leads_to);
    let claims = std::mem::take(&mut found.claims);
    search.mismatches = std::mem::take(&mut found.mismatches);
    search.entrances = found.into_entrances();
    tabs::tell(trail, &mut search);
    chats::tell(trail, &mut search.entrances);
    found::rank(&mut search.entrances);
    search.announced = signals::confirm(&mut search.entrances, claims);
    prominence::tell(trail, &mut search);
    language::tell(trail, &mut search.entrances);
    search
        .leads
        .sort_by(|a, b| b.scent.total_cmp(&a.scent).then((a.snapshot, a.control).cmp(&(b.snapshot, b.control))));
    search
}

/// What is registered of a host: `example.com` of `help.example.com`.
pub(crate) fn site(host: &str) -> &str {
    leads::target::site(host)
}

/// In which part of its page something stands: by the markup around it, or else by its place.
pub(crate) fn position(page: &Snapshot, block: Option<BlockId>, rect: Option<Rect>, pinned: bool) -> Position {
    prominence::position(page, block, rect, pinned)
}

/// How literally words on a control say that they lead to help by a person.
pub(crate) fn wording(words: &str) -> Wording {
    leads::wording(words)
}

/// The fields of the form that one of them belongs to, in the order of the page.
pub(crate) fn form_fields(page: &Snapshot, field: ControlId) -> Vec<ControlId> {
    signals::fields_with(page, field)
}

/// The few nodes that are worth a closer look by the browser: the best sightings of the best entrances on each device.
pub fn closer_look(trail: &Trail, search: &Search) -> Vec<LookRequest> {
    closer::closer_look(trail, search)
}

#[cfg(test)]
mod tests;
