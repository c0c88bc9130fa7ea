//! The way to an entrance as a customer goes it: stop by stop what is pressed, and the entrance at its end.

use super::{Report, clean};
use crate::effort::{self, Effort, Task};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::search::{Entrance, EntranceKind, Search, Sighting};
use crate::snapshot::{NodeId, Snapshot, TextRun};
use crate::trail::{Press, Step, Trail};

/// Kinds of entrance whose ways are told step by step.
const KINDS: usize = 3;
/// Longest words of a thing that is pressed.
const WORDS: usize = 40;

/// One place where a customer looks for something.
#[derive(Clone, Copy)]
pub struct Stop<'a> {
    /// Index of the snapshot that shows it.
    pub snapshot: usize,
    /// What is looked for.
    pub what: What<'a>,
    /// Its box, CSS px; of what opens only under a mouse, the box of what the mouse rests on.
    pub rect: Option<Rect>,
    /// The size its words are seen at, whole CSS px; `None` where it has no words or nobody looked.
    pub px: Option<f64>,
    /// The box that can be pressed; `None` where there is nothing to press.
    pub target: Option<Rect>,
    /// Full screens scrolled until it shows.
    pub screens_down: Option<u32>,
    /// The seconds this stop takes.
    pub effort: Option<Effort>,
}

/// What is looked for at a stop.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// Something to press.
    Press(&'a Step, &'a Press),
    /// The entrance.
    Entrance(&'a Entrance),
}

/// The way to an entrance on one device.
pub struct Route<'a> {
    /// On which device.
    pub device: Device,
    /// Where it leads.
    pub entrance: &'a Entrance,
    /// Everything that is pressed, in order.
    pub presses: Vec<Stop<'a>>,
    /// The entrance itself.
    pub end: Stop<'a>,
    /// The seconds of the whole way; `None` where the entrance is not seen or its place is not known.
    pub effort: Option<Effort>,
}

impl<'a> Route<'a> {
    /// The way to this place of an entrance.
    pub fn of(trail: &'a Trail, entrance: &'a Entrance, sighting: &'a Sighting) -> Self {
        let pressed = |step: &'a Step| step.action.press().map(|press| (step, press));
        let way: Vec<(&Step, &Press)> = trail.path(sighting.snapshot).into_iter().filter_map(pressed).collect();
        let tasks: Vec<Task> = way.iter().map(|(_, press)| task(press)).collect();
        let down = sighting.screens_down.filter(|_| sighting.visible());
        Self {
            device: sighting.device,
            entrance,
            presses: way.into_iter().map(|(step, press)| Stop::press(trail, step, press)).collect(),
            end: Stop::end(trail, entrance, sighting),
            effort: down.map(|down| effort::effort(sighting.device, &tasks, down)),
        }
    }

    /// All stops, the entrance last.
    pub fn stops(&self) -> impl Iterator<Item = &Stop<'a>> {
        self.presses.iter().chain([&self.end])
    }

    /// Full screens scrolled on the whole way.
    pub(super) fn screens(&self) -> u32 {
        self.stops().filter_map(|stop| stop.screens_down).fold(0, u32::saturating_add)
    }

    /// How much of it there is to do.
    pub(super) fn sum(&self) -> Message {
        Message::new("route-sum").with("steps", self.presses.len()).with("screens", self.screens())
    }

    /// What is pressed on it, in words, with the seconds; `None` where nothing is.
    pub(super) fn in_words(&self) -> Option<Message> {
        let path = self.presses.iter().filter_map(Stop::in_words);
        let path = path.reduce(|before, next| Message::new("way-then").with("before", before).with("next", next))?;
        let way = Message::new("way").with("steps", self.presses.len()).with("path", path);
        Some(match self.effort {
            Some(effort) => Message::new("way-seconds").with("way", way).with("seconds", seconds(effort)),
            None => way,
        })
    }
}

impl<'a> Stop<'a> {
    fn press(trail: &'a Trail, step: &'a Step, press: &'a Press) -> Self {
        let page = trail.snapshots.get(press.from);
        let own = |run: &&TextRun| press.control.is_some() && run.control == press.control && !run.sight.is_unseen();
        let words = |run: &&TextRun| run.text.chars().any(char::is_alphanumeric);
        let runs = page.into_iter().flat_map(|page| &page.runs).filter(own).filter(words);
        let seen = runs.filter_map(|run| run.style.map(|style| style.seen_px));
        Self {
            snapshot: press.from,
            what: What::Press(step, press),
            rect: press.rect.or_else(|| rested_on(page?, press.over?)),
            px: seen.reduce(f64::max).map(f64::floor),
            target: press.rect,
            screens_down: Some(press.screens_down),
            effort: Some(effort::press(step.device, task(press))),
        }
    }

    fn end(trail: &'a Trail, entrance: &'a Entrance, sighting: &'a Sighting) -> Self {
        let page = trail.snapshots.get(sighting.snapshot);
        let control = page.and_then(|page| page.control(sighting.control?));
        Self {
            snapshot: sighting.snapshot,
            what: What::Entrance(entrance),
            rect: sighting.rect,
            px: super::place::seen_px(trail, sighting),
            target: control.and_then(|control| control.rect),
            screens_down: sighting.screens_down,
            effort: sighting.screens_down.filter(|_| sighting.visible()).map(effort::arrival),
        }
    }

    /// What is pressed here, with what must be done before.
    fn in_words(&self) -> Option<Message> {
        let What::Press(_, press) = self.what else { return None };
        let words = match press.over {
            Some(_) => Message::new("way-under-mouse").with("what", pressed(press)),
            None => pressed(press),
        };
        Some(match press.screens_down {
            0 => words,
            screens => Message::new("way-down").with("what", words).with("screens", screens),
        })
    }
}

/// Where the mouse rests.
fn rested_on(page: &Snapshot, node: NodeId) -> Option<Rect> {
    let control = page.controls.iter().find(|control| control.node == node).and_then(|control| control.rect);
    control.or_else(|| page.runs.iter().find(|run| run.node == node).and_then(|run| run.rect))
}

fn task(press: &Press) -> Task {
    Task { screens_down: press.screens_down, under_mouse: press.over.is_some() }
}

/// The words on a thing that is pressed, in quotation marks, or that there are none.
pub(super) fn pressed(press: &Press) -> Message {
    let words = clean(&press.words, WORDS);
    if words.is_empty() { Message::new("pressed-wordless") } else { Message::new("pressed").with("words", words) }
}

/// Seconds, as a range in whole numbers.
pub(super) fn seconds(effort: Effort) -> Message {
    Message::new("seconds").with("least", effort.least_s.round()).with("most", effort.most_s.round())
}

/// The same, said to be about right.
pub(super) fn about(effort: Effort) -> Message {
    Message::new("route-seconds").with("seconds", seconds(effort))
}

/// The ways that are worth telling step by step: of each kind of entrance to a person the best on each device, where
/// something must be pressed on at least one. Kinds that are found at the end of a way already told are left out.
pub(super) fn by_kind<'a>(report: &Report<'a>) -> Vec<PerDevice<Route<'a>>> {
    let Report { trail, search, .. } = *report;
    let mut told: Vec<PerDevice<Route<'a>>> = Vec::new();
    for kind in kinds(search) {
        let routes = PerDevice::from_fn(|device| {
            let (entrance, sighting) = search.best_of(kind, device)?;
            Some(Route::of(trail, entrance, sighting))
        });
        let ends = |routes: &PerDevice<Route<'_>>, device| routes.get(device).map(|route| route.end.snapshot);
        let pressed = routes.iter().any(|(_, route)| !route.presses.is_empty());
        let new = |route: &Route<'_>| told.iter().all(|t| ends(t, route.device) != Some(route.end.snapshot));
        if pressed && routes.iter().any(|(_, route)| new(route)) {
            told.push(routes);
        }
    }
    told.truncate(KINDS);
    told
}

/// The kinds of entrance there are, those that serve an older customer best first.
fn kinds(search: &Search) -> Vec<EntranceKind> {
    let best = Device::ALL.into_iter().filter_map(|device| search.best_on(device).map(|(entrance, _)| entrance.kind));
    let mut rest: Vec<EntranceKind> = search.entrances.iter().map(|entrance| entrance.kind).collect();
    rest.sort_unstable();
    let mut kinds: Vec<EntranceKind> = Vec::new();
    for kind in best.chain(rest) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}
