//! The way to the best entrance on each device, stop by stop.

use super::view::each;
use crate::wire::{Film, Frame, FrameKind};
use doorbell_engine::geometry::{Device, PerDevice};
use doorbell_engine::report::json::{Document, EntranceRow, Spot};
use doorbell_engine::report::{Report, Route, Stop, What, clean};
use doorbell_engine::search::{Entrance, Sighting};
use doorbell_engine::trail::Action;

/// Longest words of a thing that is pressed.
const WORDS: usize = 60;

/// The films, phone first; a device on which nobody is reached has none.
pub(super) fn films(report: &Report<'_>, document: &Document) -> Vec<Film> {
    let films = PerDevice::from_fn(|device| film(report, document, device));
    each(films).collect()
}

fn film(report: &Report<'_>, document: &Document, device: Device) -> Option<Film> {
    let (entrance, sighting) = report.search.best_on(device)?;
    let route = Route::of(report.trail, entrance, sighting);
    let row = document.entrances.iter().find(|row| is_row(row, entrance, sighting));
    Some(Film {
        device,
        entrance: row.map(|row| row.number),
        frames: route.stops().map(frame).collect(),
        effort: route.effort,
    })
}

/// Whether the row of the report is this entrance.
fn is_row(row: &EntranceRow, entrance: &Entrance, sighting: &Sighting) -> bool {
    let there = |spot: &Spot| (spot.snapshot, spot.node) == (sighting.snapshot, sighting.node);
    row.kind == entrance.kind && row.value == clean(&entrance.value, 300) && row.sightings.iter().any(there)
}

fn frame(stop: &Stop<'_>) -> Frame {
    let (kind, words, under_mouse, change) = match stop.what {
        What::Press(step, press) => {
            let kind = match &step.action {
                Action::Close(_) => FrameKind::Close,
                Action::OpenChat(_) => FrameKind::OpenChat,
                Action::Open { .. } | Action::Press(_) => FrameKind::Press,
            };
            (kind, &press.words, press.over.is_some(), step.change)
        }
        What::Entrance(entrance) => {
            let words = if entrance.text.is_empty() { &entrance.value } else { &entrance.text };
            (FrameKind::Arrive, words, false, None)
        }
    };
    Frame {
        snapshot: stop.snapshot,
        kind,
        words: clean(words, WORDS),
        rect: stop.rect.map(Into::into),
        px: stop.px,
        target: stop.target.map(|rect| rect.shorter_side().floor()),
        screens_down: stop.screens_down.unwrap_or(0),
        under_mouse,
        change,
        effort: stop.effort,
    }
}
