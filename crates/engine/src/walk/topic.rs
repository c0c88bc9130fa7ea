//! Pages that ask for a topic before they show a way to a person: the question is told, and a few answers are tried.

use super::allowed::may_follow;
use super::candidate::{Aim, Candidate, is_covered, shown_rect};
use super::scouting::Promise;
use super::state::text_of;
use super::words;
use crate::geometry::Device;
use crate::search::Search;
use crate::snapshot::{BlockId, Control, ControlId, ControlKind, Snapshot, TextSource};
use crate::trail::Trail;

/// Longest question that is taken for one, in characters.
const LONGEST: usize = 60;
/// Topics that are tried on a device.
const TRIED: usize = 3;
/// Topics of one question that are read.
const READ: usize = 24;
/// How far around the question its answers stand, in blocks.
const AROUND: usize = 4;
/// Scent of a topic, and of one that holds whatever fits nowhere else.
const SCENT: (f64, f64) = (2.0, 3.0);

/// Whether a text asks for a topic: `请选择问题类型`, `What do you need help with?`.
pub(crate) fn asks_for_a_topic(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= LONGEST && words::asks_for_topic(text)
}

/// The question of a page, if a customer sees one, with the block it stands in.
pub(super) fn question(page: &Snapshot) -> Option<(&str, BlockId)> {
    let shown = page.runs.iter().filter(|run| !run.sight.is_unseen() && run.source != TextSource::Placeholder);
    let mut asked = shown.filter(|run| run.control.is_none()).map(|run| (run.text.trim(), run.block));
    asked.find(|(text, _)| asks_for_a_topic(text))
}

/// Whether a page asks for a topic and shows no way to a person as long as none is chosen.
pub(super) fn is_asked_first(page: &Snapshot, index: usize, search: &Search) -> bool {
    let mut places =
        search.entrances.iter().filter(|entrance| entrance.human()).flat_map(|entrance| &entrance.sightings);
    !places.any(|place| place.snapshot == index && place.visible()) && question(page).is_some()
}

/// The topics of a device that can be chosen and were not.
pub(super) fn candidates<'a>(trail: &'a Trail, search: &Search, device: Device) -> Vec<Candidate<'a>> {
    let pages = trail.on(device).filter(|(index, page)| is_asked_first(page, *index, search));
    let found = pages.filter_map(|(index, page)| {
        let pressed = trail.steps.iter().filter_map(|step| step.action.press()).filter(|press| press.from == index);
        let tried: Vec<ControlId> = pressed.filter_map(|press| press.control).collect();
        let (_, block) = question(page)?;
        let topics = topics(page, block);
        let chosen = topics.iter().filter(|id| tried.contains(id)).count();
        let depth = trail.presses(index);
        let left = topics.into_iter().filter(move |id| chosen < TRIED && !tried.contains(id));
        Some(left.filter_map(move |id| candidate(trail, index, id, depth)))
    });
    found.flatten().collect()
}

/// The controls that stand around the question: those in the smallest part of the page that holds more than one.
fn topics(page: &Snapshot, question: BlockId) -> Vec<ControlId> {
    let around = page.ancestors(question).take(AROUND).map(|(id, _)| id);
    let mut sets = around.map(|block| {
        let is_inside = |control: &Control| page.ancestors(control.block).any(|(id, _)| id == block);
        let inside = page.controls.iter().enumerate().filter(|(_, control)| is_inside(control));
        inside.map(|(id, _)| id as ControlId).take(READ).collect::<Vec<_>>()
    });
    sets.find(|set| set.len() > 1).unwrap_or_default()
}

fn candidate(trail: &Trail, index: usize, id: ControlId, depth: u32) -> Option<Candidate<'_>> {
    let page = trail.snapshots.get(index)?;
    let control = page.control(id)?;
    let words = text_of(page, id);
    if !may_choose(&trail.start, page, control) || is_covered(page, id) || words::is_forbidden(&words) {
        return None;
    }
    Some(Candidate {
        snapshot: index,
        control: Some(id),
        node: control.node,
        rect: shown_rect(page, id),
        scent: if words::is_any_other_topic(&words) { SCENT.1 } else { SCENT.0 },
        words: words::bare(&words).to_owned(),
        over: None,
        presses: depth + 1,
        promise: Promise::Unknown,
        menu: false,
        aim: Aim::Topic,
    })
}

fn may_choose(start: &str, page: &Snapshot, control: &Control) -> bool {
    let pressed = !matches!(control.kind, ControlKind::Field | ControlKind::Choice);
    let href = control.href.as_deref().filter(|href| !href.is_empty());
    pressed && !control.sight.is_unseen() && href.is_none_or(|href| may_follow(start, &page.url, href))
}
