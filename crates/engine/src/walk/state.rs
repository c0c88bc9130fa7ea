//! Whether two snapshots show the same, what a press changed, and where a control is again after a page was opened anew.

use crate::geometry::Rect;
use crate::snapshot::{ControlId, NodeId, RunId, Snapshot};
use crate::trail::Change;
use std::collections::BTreeSet;

/// What the browser tells of a press.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Another document came in place of the page.
    pub document: bool,
    /// Another document came in a tab of its own.
    pub tab: bool,
    /// The page showed a message of the browser's own kind (`alert` and the like).
    pub dialog: bool,
}

/// Whether two snapshots show a customer the same: the same address and the same words. Numbers alone do not count, since
/// clocks run.
pub fn same_state(a: &Snapshot, b: &Snapshot) -> bool {
    a.device == b.device && without_place(&a.url) == without_place(&b.url) && words(a) == words(b)
}

fn words(page: &Snapshot) -> BTreeSet<&str> {
    let seen = page.runs.iter().filter(|run| !run.sight.is_unseen());
    let texts = seen.map(|run| run.text.trim());
    texts.filter(|text| text.chars().any(char::is_alphabetic)).collect()
}

/// An address without its place on the page; `#/…` and `#!…` are pages of an app.
pub(crate) fn without_place(url: &str) -> &str {
    let page = match url.split_once('#') {
        Some((page, place)) if !place.starts_with(['/', '!']) => page,
        _ => url,
    };
    page.trim_end_matches('/')
}

/// What a press on `control` changed between two snapshots of a device.
pub fn change(before: &Snapshot, control: Option<ControlId>, after: &Snapshot, told: Told) -> Change {
    if told.tab {
        return Change::NewTab;
    }
    if told.document {
        return Change::Navigation;
    }
    let new = New::between(before, after);
    let moved = before.url != after.url;
    if moved && without_place(&before.url) != without_place(&after.url) {
        return Change::Route;
    }
    if new.runs.is_empty() && !new.anything {
        return match (moved, told.dialog || New::between(after, before).is_over(before)) {
            (_, true) => Change::Dialog,
            (true, false) => Change::Anchor,
            (false, false) => Change::Nothing,
        };
    }
    if frames(before) != frames(after) && new.is_in_frames(after) {
        return Change::Frame;
    }
    of_what_opened(before, control, after, &new)
}

/// The frames that are drawn, with what they show.
fn frames(page: &Snapshot) -> Vec<&str> {
    page.frames.iter().skip(1).filter(|frame| frame.rect.is_some()).map(|frame| frame.url.as_str()).collect()
}

fn of_what_opened(before: &Snapshot, control: Option<ControlId>, after: &Snapshot, new: &New) -> Change {
    let pressed = control.and_then(|control| before.control(control));
    let role = pressed.and_then(|pressed| pressed.attributes.role.as_deref());
    if pressed.is_some_and(|pressed| pressed.tag == "summary") {
        return Change::Details;
    }
    if role == Some("tab") {
        return Change::Panel;
    }
    let menu = new.share(after, |tag, role, names| {
        tag == "nav" || tag == "menu" || matches!(role, "menu" | "navigation") || says(names, &MENUS)
    });
    let dialog = new.share(after, |tag, role, names| {
        tag == "dialog" || matches!(role, "dialog" | "alertdialog") || says(names, &DIALOGS)
    });
    if dialog > 0.5 {
        Change::Dialog
    } else if menu > 0.5 {
        Change::Menu
    } else if new.is_over(after) {
        Change::Dialog
    } else {
        Change::Panel
    }
}

const MENUS: [&str; 7] = ["menu", "nav", "drawer", "sidebar", "dropdown", "offcanvas", "submenu"];
const DIALOGS: [&str; 6] = ["dialog", "modal", "popup", "lightbox", "layer", "overlay"];

fn says(names: &str, words: &[&str]) -> bool {
    let names = names.to_ascii_lowercase();
    let mut parts = names.split(|char: char| !char.is_ascii_alphanumeric());
    parts.any(|part| words.contains(&part))
}

/// Fewer digits alone are a counter or a clock that runs by itself.
const CLOCK: usize = 5;

/// What is seen after a press and was not before.
struct New {
    runs: Vec<RunId>,
    /// Whether a picture or a control without words came.
    anything: bool,
}

impl New {
    fn between(before: &Snapshot, after: &Snapshot) -> Self {
        let seen_before: BTreeSet<(NodeId, &str)> =
            before.runs.iter().filter(|run| !run.sight.is_unseen()).map(|run| (run.node, run.text.trim())).collect();
        let is_new = |id: &usize| {
            let run = &after.runs[*id];
            let text = run.text.trim();
            let digits = || text.chars().filter(char::is_ascii_digit).count();
            let says = text.chars().any(char::is_alphabetic) || digits() >= CLOCK;
            says && !run.sight.is_unseen() && !seen_before.contains(&(run.node, text))
        };
        let runs = (0..after.runs.len()).filter(is_new).map(|id| id as RunId).collect();
        let pictures = |page: &Snapshot| -> BTreeSet<NodeId> {
            let seen = page.pictures.iter().filter(|picture| {
                !picture.sight.is_unseen() && picture.rect.is_some_and(|rect| rect.shorter_side() >= 60.0)
            });
            seen.map(|picture| picture.node).collect()
        };
        Self { runs, anything: !pictures(after).is_subset(&pictures(before)) }
    }

    fn is_in_frames(&self, page: &Snapshot) -> bool {
        self.share_of_runs(page, |run| page.block(run.block).is_some_and(|block| block.frame > 0)) > 0.5
    }

    /// Whether it stays in place over the page.
    fn is_over(&self, page: &Snapshot) -> bool {
        self.share_of_runs(page, |run| page.block(run.block).is_some_and(|block| block.pinned)) > 0.5
    }

    /// The share of what is new that stands in a block of this kind.
    fn share(&self, after: &Snapshot, is: impl Fn(&str, &str, &str) -> bool) -> f64 {
        self.share_of_runs(after, |run| {
            let mut around = after.ancestors(run.block).take(8);
            around.any(|(_, block)| is(&block.tag, block.role.as_deref().unwrap_or_default(), &block.names))
        })
    }

    fn share_of_runs(&self, after: &Snapshot, is: impl Fn(&crate::snapshot::TextRun) -> bool) -> f64 {
        let own = self.runs.iter().filter_map(|id| after.run(*id)).filter(|run| is(run)).count();
        if self.runs.is_empty() { 0.0 } else { own as f64 / self.runs.len() as f64 }
    }
}

/// The same control on another snapshot of the same state, whose nodes have other numbers: the one that is alike and stands
/// nearest.
pub fn again(old: &Snapshot, control: ControlId, new: &Snapshot) -> Option<ControlId> {
    let known = old.control(control)?;
    let text = text_of(old, control);
    let alike = new.controls.iter().enumerate().filter(|(id, other)| {
        (other.kind, &other.tag, &other.href, &other.attributes.names)
            == (known.kind, &known.tag, &known.href, &known.attributes.names)
            && text_of(new, *id as ControlId) == text
    });
    let nearest = alike.min_by(|(_, a), (_, b)| {
        (a.sight != known.sight)
            .cmp(&(b.sight != known.sight))
            .then(apart(a.rect, known.rect).total_cmp(&apart(b.rect, known.rect)))
    });
    nearest.map(|(id, _)| id as ControlId)
}

/// The same for a node that is a control or a block.
pub fn node_again(old: &Snapshot, node: NodeId, new: &Snapshot) -> Option<NodeId> {
    if let Some(control) = old.controls.iter().position(|control| control.node == node) {
        let now = again(old, control as ControlId, new)?;
        return new.control(now).map(|control| control.node);
    }
    let known = old.blocks.iter().find(|block| block.node == node)?;
    let alike = new.blocks.iter().filter(|block| (&block.tag, &block.names) == (&known.tag, &known.names));
    alike.min_by(|a, b| apart(a.rect, known.rect).total_cmp(&apart(b.rect, known.rect))).map(|block| block.node)
}

/// How far two boxes stand apart, CSS px; without end where one of them is not known.
fn apart(a: Option<Rect>, b: Option<Rect>) -> f64 {
    a.zip(b).map_or(f64::MAX, |(a, b)| (a.x - b.x).abs() + (a.y - b.y).abs())
}

/// The words on a control, and what it says without words.
pub(super) fn text_of(page: &Snapshot, control: ControlId) -> String {
    let runs = page.runs.iter().filter(|run| run.control == Some(control)).take(12);
    let shown: Vec<&str> = runs.map(|run| run.text.trim()).filter(|text| !text.is_empty()).collect();
    let words = shown.join(" ");
    if words.chars().any(char::is_alphanumeric) {
        return words.chars().take(60).collect();
    }
    let own = page.control(control).map(|control| &control.attributes);
    let said = own.into_iter().flat_map(|own| [&own.label, &own.title, &own.alt]).flatten();
    let hint = said.map(|text| text.trim()).find(|text| !text.is_empty());
    hint.map_or(words, str::to_owned).chars().take(60).collect()
}
