//! Something a customer could press next, and the press that comes of it.

use super::scouting::Promise;
use crate::geometry::{Device, Rect};
use crate::search::Lead;
use crate::snapshot::{ControlId, Cover, NodeId, Snapshot};
use crate::trail::{Action, How, Press, Trail};
use std::cmp::Ordering;

/// A thing of which so much is covered cannot be pressed.
const COVERED: f64 = 0.5;

/// What pressing it is for.
pub(super) enum Aim<'a> {
    /// It may lead to a person.
    Lead(&'a Lead),
    /// It puts away what lies over the page.
    Close,
    /// It is one of the topics a page asks for.
    Topic,
    /// It opens a chat, to see who greets there.
    Chat,
}

/// Something that can be pressed.
pub(super) struct Candidate<'a> {
    pub(super) snapshot: usize,
    /// `None` for a thing drawn by a script that is no control in the markup.
    pub(super) control: Option<ControlId>,
    pub(super) node: NodeId,
    pub(super) rect: Option<Rect>,
    pub(super) words: String,
    pub(super) over: Option<NodeId>,
    /// Presses of the way that ends with it.
    pub(super) presses: u32,
    /// What plain HTTP read behind it.
    pub(super) promise: Promise,
    pub(super) scent: f64,
    /// Whether it is the button of a menu.
    pub(super) menu: bool,
    pub(super) aim: Aim<'a>,
}

impl<'a> Candidate<'a> {
    /// Nearest first, then by what was read behind it, by scent, and in the order of the page.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let place = |it: &Self| (it.presses, it.promise, it.over.is_some());
        let rest = |it: &Self| (it.snapshot, it.control, it.node);
        place(self).cmp(&place(other)).then(other.scent.total_cmp(&self.scent)).then(rest(self).cmp(&rest(other)))
    }

    /// The lead it is, if it is one.
    pub(super) fn lead(self) -> Option<&'a Lead> {
        match self.aim {
            Aim::Lead(lead) => Some(lead),
            Aim::Close | Aim::Topic | Aim::Chat => None,
        }
    }

    /// Pressing it.
    pub(super) fn action(self, trail: &Trail, device: Device) -> Action {
        let page = trail.snapshots.get(self.snapshot);
        let control = page.zip(self.control).and_then(|(page, id)| page.control(id));
        let screens = self.rect.zip(page).and_then(|(rect, page)| page.screens_down(&rect));
        let press = Press {
            from: self.snapshot,
            node: self.node,
            control: self.control,
            words: self.words,
            rect: self.rect,
            screens_down: if control.is_some_and(|control| control.pinned) { 0 } else { screens.unwrap_or(0) },
            over: self.over,
            how: match device {
                Device::Phone => How::Touch,
                Device::Desktop => How::Mouse,
            },
        };
        match self.aim {
            Aim::Lead(_) | Aim::Topic => Action::Press(press),
            Aim::Close => Action::Close(press),
            Aim::Chat => Action::OpenChat(press),
        }
    }
}

/// The box of a control; of an inline link without one the box of its words.
pub(crate) fn shown_rect(page: &Snapshot, id: ControlId) -> Option<Rect> {
    let own = page.control(id)?.rect.filter(|rect| rect.area() > 0.0);
    let runs = page.runs.iter().filter(|run| run.control == Some(id) && !run.sight.is_unseen());
    own.or_else(|| runs.filter_map(|run| run.rect).reduce(|all, rect| all.union(&rect)))
}

/// Whether a control lies under something else, so that a press would hit that.
pub(crate) fn is_covered(page: &Snapshot, id: ControlId) -> bool {
    let covered = |cover: Option<Cover>| cover.is_some_and(|cover| cover.share >= COVERED);
    let Some(control) = page.control(id) else { return true };
    let runs: Vec<bool> = page
        .runs
        .iter()
        .filter(|run| run.control == Some(id) && !run.sight.is_unseen())
        .map(|run| covered(run.cover))
        .collect();
    if runs.is_empty() { covered(control.cover) } else { runs.into_iter().all(|covered| covered) }
}
