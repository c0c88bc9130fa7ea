//! Searches by hand, for tests that must not depend on what the finder makes of a page.

use crate::criteria;
use crate::finding::Measured;
use crate::geometry::Device;
use crate::score;
use crate::search::{Answerer, Entrance, EntranceKind, Hours, Open, OpenRange, Purpose, Search, ShownAs, Sighting};
use crate::snapshot::{Control, ControlId, RunId, Sight, Snapshot};
use crate::trail::{Look, Trail};

/// Half of a thing's area covered: then it counts as covered ([`Sighting::covered`]).
const COVERED: f64 = 0.5;

/// An entrance that is wherever `words` are on the pages of the trail: in a text, else in the words, label, title or
/// address of a control, else in the alternative text of a picture; the first place on each page. Answered by a person.
pub fn entrance(trail: &Trail, kind: EntranceKind, words: &str) -> Entrance {
    let places = trail.snapshots.iter().enumerate().filter_map(|(index, page)| sighting(page, index, kind, words));
    Entrance {
        kind,
        value: words.into(),
        digits: None,
        then: None,
        text: words.into(),
        label: String::new(),
        answered_by: Answerer::Human,
        purpose: Purpose::General,
        hours: None,
        vendor: None,
        language: None,
        signals: Vec::new(),
        sightings: places.collect(),
        opened: Vec::new(),
    }
}

/// A search that found these and nothing else.
pub fn search(entrances: Vec<Entrance>) -> Search {
    Search { entrances, ..Search::default() }
}

/// Opening hours: this many on each day of the week, from midnight on.
pub fn hours(text: &str, a_day: Option<f64>) -> Hours {
    let day = a_day.and_then(|hours| OpenRange::new(0, (hours * 60.0).round() as u16));
    let open = day.map(|range| Open::Said { week: std::array::from_fn(|_| vec![range]) });
    Hours { text: text.into(), open, workdays_only: false }
}

/// Adds a closer look at every place of the entrances on a device, each shaped by `shape`.
pub fn look_closer(trail: &mut Trail, search: &Search, device: Device, shape: impl Fn(&mut Look)) {
    let places = search.entrances.iter().flat_map(|entrance| &entrance.sightings);
    for place in places.filter(|place| place.device == device) {
        let mut look = Look {
            snapshot: place.snapshot,
            node: place.node,
            name: None,
            role: None,
            focusable: None,
            focus_visible: None,
            zoomed: None,
            pixel_contrast: None,
        };
        shape(&mut look);
        trail.looks.push(look);
    }
}

/// What a criterion finds, given a search by hand.
///
/// # Panics
/// If there is no criterion of that id.
pub fn finding(criterion: &str, trail: &Trail, search: &Search) -> crate::finding::Finding {
    let findings = score::rate(trail, search).findings;
    findings.into_iter().find(|finding| finding.id == criterion).unwrap_or_else(|| panic!("no criterion {criterion}"))
}

/// The stored measure of a criterion, given a search by hand; `None` where it was not measured.
pub fn measure(criterion: &str, trail: &Trail, search: &Search) -> Option<serde_json::Value> {
    match criteria::by_id(criterion)?.measure(trail, search) {
        Measured::Measure { measure, .. } => Some(measure),
        _ => None,
    }
}

fn sighting(page: &Snapshot, index: usize, kind: EntranceKind, words: &str) -> Option<Sighting> {
    let run = page.runs.iter().position(|run| run.text.contains(words)).map(|run| run as RunId);
    let control = match run {
        Some(run) => page.run(run)?.control,
        None => page.controls.iter().position(|control| mentions(control, words)).map(|control| control as ControlId),
    };
    let picture = page.pictures.iter().find(|p| p.attributes.alt.as_deref().is_some_and(|alt| alt.contains(words)));
    let pressed = if run.is_none() { control.or(picture.and_then(|picture| picture.control)) } else { control };
    let (node, rect, sight, cover, shown_as) = if let Some(run) = run.and_then(|run| page.run(run)) {
        let readable = matches!(kind, EntranceKind::Phone | EntranceKind::Email) || control.is_none();
        (run.node, run.rect, run.sight, run.cover, if readable { ShownAs::Text } else { ShownAs::Control })
    } else if let Some(control) = control.and_then(|control| page.control(control)) {
        let has_words = page.runs.iter().any(|run| run.control.and_then(|id| page.control(id)) == Some(control));
        let shown_as = if has_words { ShownAs::Control } else { ShownAs::Hint };
        (control.node, control.rect, control.sight, control.cover, shown_as)
    } else {
        let picture = picture?;
        (picture.node, picture.rect, picture.sight, None, ShownAs::Picture)
    };
    let pinned = pressed.and_then(|id| page.control(id)).is_some_and(|control| control.pinned)
        || run.and_then(|run| page.block(page.run(run)?.block)).is_some_and(|block| block.pinned);
    let screens_down = rect.and_then(|rect| page.screens_down(&rect));
    Some(Sighting {
        device: page.device,
        snapshot: index,
        node,
        run,
        control: pressed,
        shown_as,
        rect,
        sight,
        covered: sight == Sight::Seen && cover.is_some_and(|cover| cover.share >= COVERED),
        steps: 0,
        screens_down: if pinned { screens_down.map(|_| 0) } else { screens_down },
        prominence: None,
    })
}

fn mentions(control: &Control, words: &str) -> bool {
    let attributes = &control.attributes;
    [&attributes.label, &attributes.title, &attributes.alt, &control.href]
        .into_iter()
        .any(|value| value.as_deref().is_some_and(|value| value.contains(words)))
}
