//! The way to the best entrance on each device, stop by stop.

use super::view::each;
use crate::wire::{Film, Frame, FrameKind};
use doorbell_engine::effort::Effort;
use doorbell_engine::geometry::{Device, PerDevice};
use doorbell_engine::report::json::{Document, EntranceRow};
use doorbell_engine::report::{Report, clean};
use doorbell_engine::search::{Entrance, Sighting};
use doorbell_engine::trail::{Action, Press, Step, Trail};

/// Longest words of a thing that is pressed.
const WORDS: usize = 60;

/// The films, phone first; a device on which nobody is reached has none.
pub(super) fn films(report: &Report<'_>, document: &Document) -> Vec<Film> {
    let films = PerDevice::from_fn(|device| {
        let (entrance, sighting) = report.search.best_on(device)?;
        Some(film(report.trail, document, device, (entrance, sighting)))
    });
    each(films).collect()
}

fn film(trail: &Trail, document: &Document, device: Device, (entrance, sighting): (&Entrance, &Sighting)) -> Film {
    let row = document.entrances.iter().find(|row| is_row(row, entrance, sighting));
    let reach = row.and_then(|row| row.devices.get(device));
    let mut frames: Vec<Frame> =
        trail.path(sighting.snapshot).into_iter().filter_map(|step| pressed(trail, step)).collect();
    frames.push(arrival(trail, entrance, sighting, reach.and_then(|reach| reach.px)));
    Film { device, entrance: row.map(|row| row.number), frames, effort: reach.and_then(|reach| reach.effort) }
}

/// Whether the row of the report is this entrance.
fn is_row(row: &EntranceRow, entrance: &Entrance, sighting: &Sighting) -> bool {
    let there = |spot: &doorbell_engine::report::json::Spot| {
        (spot.snapshot, spot.node) == (sighting.snapshot, sighting.node)
    };
    row.kind == entrance.kind && row.value == clean(&entrance.value, 300) && row.sightings.iter().any(there)
}

fn pressed(trail: &Trail, step: &Step) -> Option<Frame> {
    let press = step.action.press()?;
    let kind = match &step.action {
        Action::Close(_) => FrameKind::Close,
        Action::OpenChat(_) => FrameKind::OpenChat,
        Action::Open { .. } | Action::Press(_) => FrameKind::Press,
    };
    Some(Frame {
        snapshot: press.from,
        kind,
        words: clean(&press.words, WORDS),
        rect: press.rect.map(Into::into),
        px: words_px(trail, press),
        target: press.rect.map(|rect| rect.shorter_side().floor()),
        screens_down: press.screens_down,
        under_mouse: press.over.is_some(),
        change: step.change,
        effort: None,
    })
}

/// The size the words of what is pressed are seen at, rounded down.
fn words_px(trail: &Trail, press: &Press) -> Option<f64> {
    let page = trail.snapshots.get(press.from)?;
    let own = page.runs.iter().filter(|run| press.control.is_some() && run.control == press.control);
    let seen = own.filter(|run| !run.sight.is_unseen() && run.text.chars().any(char::is_alphanumeric));
    seen.filter_map(|run| run.style.map(|style| style.seen_px)).reduce(f64::max).map(f64::floor)
}

fn arrival(trail: &Trail, entrance: &Entrance, sighting: &Sighting, px: Option<f64>) -> Frame {
    let page = trail.snapshots.get(sighting.snapshot);
    let control = page.and_then(|page| page.control(sighting.control?));
    let words = if entrance.text.is_empty() { &entrance.value } else { &entrance.text };
    Frame {
        snapshot: sighting.snapshot,
        kind: FrameKind::Arrive,
        words: clean(words, WORDS),
        rect: sighting.rect.map(Into::into),
        px,
        target: control.and_then(|control| control.rect).map(|rect| rect.shorter_side().floor()),
        screens_down: sighting.screens_down.unwrap_or(0),
        under_mouse: false,
        change: None,
        effort: None::<Effort>,
    }
}
