//! What a customer would press next: best-first by presses, then by scent, with a bound that proves when to stop.
//!
//! A lead on a page that is `n` presses away can only give entrances that are `n + 1` presses away. Once every kind that is
//! wanted is known with no more presses than that, it need not be opened. The nearest leads are pressed first, so that the
//! first way found to a kind is the shortest one.

use super::allowed::may_follow;
use super::candidate::{Aim, Candidate, is_covered, shown_rect};
use super::scouting::Promise;
use super::state::{text_of, without_place};
use super::{Done, chat, done, topic, words};
use crate::geometry::Device;
use crate::search::{EntranceKind, Lead, Purpose, Search};
use crate::snapshot::{BlockId, Control, ControlId, ControlKind, NodeId, Snapshot};
use crate::trail::{Action, Budget, Trail};
use std::collections::{BTreeMap, BTreeSet};

/// How far a walk may go on each device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Presses one after the other.
    pub max_steps: u32,
    /// Pages opened, the first included.
    pub pages: usize,
    /// Presses done.
    pub presses: usize,
}

/// What comes next on a walk.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Do this.
    Do(Action),
    /// Nothing is left that could shorten a way.
    Done,
    /// Something is left, but this is used up.
    Spent(Budget),
}

/// Scent a lead must have on the page that was asked for, and beyond it.
const FLOOR: (f64, f64) = (1.0, 2.0);
/// Scent a lead must have when a telephone number is known already.
const PROMISING: f64 = 4.0;
/// Things that show only under a mouse and are tried on a device.
const HOVERS: usize = 3;

/// The kinds of entrance a walk looks for.
pub(super) const WANTED: [EntranceKind; 9] = [
    EntranceKind::Phone,
    EntranceKind::Callback,
    EntranceKind::LiveChat,
    EntranceKind::ChatUnknown,
    EntranceKind::Whatsapp,
    EntranceKind::Email,
    EntranceKind::ContactForm,
    EntranceKind::Qq,
    EntranceKind::Wechat,
];

/// Controls in what lies over a page that are read in search of the one that puts it away.
const CLOSERS: usize = 60;

/// What a customer would press next on a device.
pub fn next_step(trail: &Trail, search: &Search, device: Device, bounds: &Bounds) -> Next {
    if trail.page(device).is_none() {
        return Next::Done;
    }
    let walk = Walk::new(trail, search, device);
    let leading = walk.candidates(bounds.max_steps).filter(|candidate| walk.gains(candidate)).min_by(Candidate::order);
    // Who greets in a chat changes no way to it: that is looked at last.
    let best = leading.or_else(|| chat::candidates(trail, search, device, bounds.max_steps).min_by(Candidate::order));
    let Some(best) = best else { return Next::Done };
    let Done { pages, presses } = done(trail, device);
    if presses >= bounds.presses {
        Next::Spent(Budget::Presses)
    } else if pages >= bounds.pages {
        Next::Spent(Budget::Pages)
    } else {
        Next::Do(best.action(trail, device))
    }
}

/// The leads that are worth opening and were not opened, nearest first.
pub fn unexplored<'a>(trail: &'a Trail, search: &'a Search, max_steps: u32) -> Vec<&'a Lead> {
    let mut left = Vec::new();
    for device in Device::ALL {
        let walk = Walk::new(trail, search, device);
        let mut own: Vec<Candidate<'a>> = walk.candidates(max_steps).collect();
        own.sort_by(Candidate::order);
        let mut seen = BTreeSet::new();
        left.extend(own.into_iter().filter_map(Candidate::lead).filter(|lead| seen.insert(key(lead))));
    }
    left
}

/// One device's trail, with what is known of it.
pub(super) struct Walk<'a> {
    trail: &'a Trail,
    search: &'a Search,
    device: Device,
    /// Presses to each snapshot.
    away: Vec<u32>,
    /// Fewest presses to each kind of entrance.
    known: BTreeMap<EntranceKind, u32>,
    /// What was read behind addresses, without their place.
    promises: BTreeMap<&'a str, Promise>,
    /// What was pressed, by [`key`]; and on which snapshot, by control.
    pressed: BTreeSet<String>,
    tried: BTreeSet<(usize, ControlId)>,
    hovered: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(trail: &'a Trail, search: &'a Search, device: Device) -> Self {
        let own = trail.steps.iter().filter(|step| step.device == device).filter_map(|step| step.action.press());
        let (mut pressed, mut tried, mut hovered) = (BTreeSet::new(), BTreeSet::new(), 0);
        for press in own {
            hovered += usize::from(press.over.is_some());
            let Some(control) = press.control else { continue };
            tried.insert((press.from, control));
            let page = trail.snapshots.get(press.from);
            let href = page.and_then(|page| page.control(control)).and_then(|control| control.href.as_deref());
            pressed.insert(key_of(href, &press.words, press.node));
        }
        let mut known: BTreeMap<EntranceKind, u32> = BTreeMap::new();
        for entrance in search.entrances.iter().filter(|e| e.human() && e.purpose != Purpose::Other) {
            if let Some(place) = entrance.best_on(device).filter(|place| place.visible()) {
                let least = known.entry(entrance.kind).or_insert(place.steps);
                *least = place.steps.min(*least);
            }
        }
        let scouted = trail.scouted.iter();
        let promises = scouted.map(|page| (without_place(&page.url), Promise::of(&page.gave, &known))).collect();
        let away = (0..trail.snapshots.len()).map(|index| trail.presses(index)).collect();
        Self { trail, search, device, away, known, promises, pressed, tried, hovered }
    }

    /// Everything that could be pressed, in no order.
    pub(super) fn candidates(&self, max_steps: u32) -> impl Iterator<Item = Candidate<'a>> {
        let leads = self.search.leads.iter().filter(|lead| lead.device == self.device);
        let leads: Vec<Candidate<'a>> = leads.filter_map(|lead| self.of_lead(lead)).collect();
        let closers: Vec<Candidate<'a>> =
            self.trail.on(self.device).filter_map(|(i, page)| self.closer(i, page)).collect();
        let topics = topic::candidates(self.trail, self.search, self.device);
        leads.into_iter().chain(closers).chain(topics).filter(move |candidate| candidate.presses <= max_steps)
    }

    fn of_lead(&self, lead: &'a Lead) -> Option<Candidate<'a>> {
        let depth = *self.away.get(lead.snapshot)?;
        let page = self.trail.snapshots.get(lead.snapshot)?;
        let control = page.control(lead.control)?;
        let floor = if depth == 0 { FLOOR.0 } else { FLOOR.1 };
        let opens_menu = lead.signals.iter().any(|signal| signal.id == "menu");
        if (lead.scent < floor && !opens_menu)
            || self.pressed.contains(&key(lead))
            || self.tried.contains(&(lead.snapshot, lead.control))
            || words::is_forbidden(&lead.text)
            || is_covered(page, lead.control)
            || !self.may_press(page, control, depth)
        {
            return None;
        }
        let over = if lead.sight.is_unseen() { Some(self.hover(page, lead)?) } else { None };
        Some(Candidate {
            snapshot: lead.snapshot,
            control: Some(lead.control),
            node: lead.node,
            rect: shown_rect(page, lead.control),
            words: words::bare(&lead.text).to_owned(),
            over,
            presses: depth + 1,
            promise: self.promise(lead),
            scent: lead.scent,
            menu: opens_menu,
            aim: Aim::Lead(lead),
        })
    }

    fn promise(&self, lead: &Lead) -> Promise {
        let read = lead.href.as_deref().and_then(|href| self.promises.get(without_place(href)));
        read.copied().unwrap_or(Promise::Unknown)
    }

    fn may_press(&self, page: &Snapshot, control: &Control, depth: u32) -> bool {
        let Some(href) = control.href.as_deref().filter(|href| !href.is_empty()) else {
            return control.kind != ControlKind::Field && control.kind != ControlKind::Choice;
        };
        // A page that was seen with no more presses is no news.
        let seen = self.trail.on(self.device).any(|(index, known)| {
            let near = self.away.get(index).is_some_and(|presses| *presses <= depth + 1);
            near && without_place(&known.url) == without_place(href)
        });
        let here = without_place(href) == without_place(&page.url) || href.ends_with('#');
        may_follow(&self.trail.start, &page.url, href) && (here || !seen)
    }

    /// What a mouse must rest on before an unseen thing shows: the nearest thing around it that is seen and can be pressed.
    fn hover(&self, page: &Snapshot, lead: &Lead) -> Option<NodeId> {
        let control = page.control(lead.control)?;
        if self.device == Device::Phone || self.hovered >= HOVERS || control.href.is_none() {
            return None;
        }
        let hidden = control.block;
        let mut seen: BTreeMap<BlockId, NodeId> = BTreeMap::new();
        for control in page.controls.iter().filter(|control| !control.sight.is_unseen()) {
            for (id, _) in page.ancestors(control.block).take(4) {
                seen.entry(id).or_insert(control.node);
            }
        }
        let mut around = page.ancestors(hidden).take(6).take_while(|(_, block)| block.tag != "body");
        around.find_map(|(id, _)| seen.get(&id).copied())
    }

    /// What puts away something that lies over a lead or an entrance of a page.
    fn closer(&self, index: usize, page: &'a Snapshot) -> Option<Candidate<'a>> {
        let presses = *self.away.get(index)?;
        if !self.is_hindered(index, page) {
            return None;
        }
        let (control, found, words) = closing(page, |id| self.tried.contains(&(index, id)))?;
        Some(Candidate {
            snapshot: index,
            control: Some(control),
            node: found.node,
            rect: shown_rect(page, control),
            words,
            over: None,
            presses: presses + 1,
            promise: Promise::Unknown,
            scent: f64::MAX,
            menu: false,
            aim: Aim::Close,
        })
    }

    fn is_hindered(&self, index: usize, page: &Snapshot) -> bool {
        let leads = self.search.leads.iter().filter(|lead| lead.snapshot == index && lead.scent >= PROMISING);
        let entrances = self.search.entrances.iter().filter(|entrance| entrance.human());
        let mut places = entrances.flat_map(|entrance| &entrance.sightings);
        leads.into_iter().any(|lead| !lead.sight.is_unseen() && is_covered(page, lead.control))
            || places.any(|place| place.snapshot == index && place.covered && !place.sight.is_unseen())
    }

    /// Whether it can give a number with fewer presses than any that is known.
    pub(super) fn may_give_a_number(&self, candidate: &Candidate<'_>) -> bool {
        self.known.get(&EntranceKind::Phone).is_none_or(|known| *known > candidate.presses)
    }

    /// Whether pressing it can give anything new.
    pub(super) fn gains(&self, candidate: &Candidate<'_>) -> bool {
        let shortens = |kind: &EntranceKind| self.known.get(kind).is_some_and(|known| *known > candidate.presses);
        let Some(phone) = self.known.get(&EntranceKind::Phone) else { return true };
        // What a phone customer does not need is looked for only where it is promised, and not far beyond.
        let near = candidate.presses <= (*phone).max(1) + 1 && (candidate.scent >= PROMISING || candidate.menu);
        WANTED.iter().any(shortens) || (near && WANTED.iter().any(|kind| !self.known.contains_key(kind)))
    }
}

/// What puts away something that lies over a page, of what was not tried: the button and its words.
pub(super) fn closing(page: &Snapshot, is_tried: impl Fn(ControlId) -> bool) -> Option<(ControlId, &Control, String)> {
    let over = page.controls.iter().enumerate().filter(|(_, control)| {
        let own = control.kind != ControlKind::Field && !control.sight.is_unseen();
        own && is_over(page, control) && stays(page, control)
    });
    let closing = over.map(|(id, control)| (id as ControlId, control)).take(CLOSERS);
    let closing = closing.filter(|(id, _)| !is_tried(*id) && !is_covered(page, *id));
    let closing = closing.filter_map(|(id, control)| {
        let words = text_of(page, id);
        let says = words::closes(&words);
        let named = !words.chars().any(char::is_alphabetic) && words::closes_by_name(&control.attributes.names);
        (says || named).then_some((id, control, words))
    });
    closing.min_by_key(|(id, ..)| *id)
}

/// Whether a control stands in something that lies over the page.
fn is_over(page: &Snapshot, control: &Control) -> bool {
    let mut around = page.ancestors(control.block);
    control.pinned
        || around.any(|(_, block)| {
            block.pinned || block.tag == "dialog" || matches!(block.role.as_deref(), Some("dialog" | "alertdialog"))
        })
}

/// Whether pressing a control does not lead to another page, as far as its address tells.
fn stays(page: &Snapshot, control: &Control) -> bool {
    let here = |href: &str| without_place(href) == without_place(&page.url) || href.starts_with("javascript:");
    control.href.as_deref().is_none_or(here)
}

/// The name of what a lead opens: leads of one name are pressed once.
fn key(lead: &Lead) -> String {
    key_of(lead.href.as_deref(), &lead.text, lead.node)
}

fn key_of(href: Option<&str>, words: &str, node: NodeId) -> String {
    let page = href.filter(|href| href.starts_with("http") && !href.ends_with('#')).map(without_place);
    match page {
        Some(page) => page.to_lowercase(),
        None if words::bare(words).is_empty() => format!("\u{0}{}", node.0),
        None => format!("\u{0}{}", words::bare(words).to_lowercase()),
    }
}
