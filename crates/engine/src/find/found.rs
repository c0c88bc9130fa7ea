//! What the signals find, gathered: one value is one entrance, however often it is seen.

use super::page::Page;
use super::phone::Shape;
use super::signals::Claim;
use crate::search::{
    Answerer, Authority, DialMismatch, ElderLane, Entrance, EntranceKind, Hours, Purpose, QrCode, ShownAs, Sighting,
    Signal,
};
use crate::snapshot::ControlId;
use std::collections::{BTreeMap, BTreeSet};

/// Everything found so far.
#[derive(Default)]
pub(crate) struct Found {
    /// In the order they were met.
    entrances: Vec<Entrance>,
    /// Where each stands; only ever asked, never walked through.
    places: BTreeMap<(EntranceKind, String), usize>,
    pub(crate) authorities: Vec<Authority>,
    pub(crate) elder_lanes: Vec<ElderLane>,
    /// What structured data says, to be compared with what is seen once all is read.
    pub(crate) claims: Vec<Claim>,
    pub(crate) codes: Vec<QrCode>,
    pub(crate) mismatches: Vec<DialMismatch>,
}

/// One thing found at one place.
pub(crate) struct Find {
    pub(crate) kind: EntranceKind,
    pub(crate) value: String,
    pub(crate) digits: Option<String>,
    pub(crate) then: Option<String>,
    pub(crate) text: String,
    pub(crate) label: String,
    pub(crate) answered_by: Answerer,
    pub(crate) purpose: Purpose,
    pub(crate) hours: Option<Hours>,
    pub(crate) vendor: Option<String>,
    pub(crate) signal: Signal,
    pub(crate) sighting: Sighting,
}

impl Find {
    /// A thing of this kind with what is always known; the rest is filled in by the signal.
    pub(crate) fn new(kind: EntranceKind, value: impl Into<String>, signal: Signal, sighting: Sighting) -> Self {
        Self {
            kind,
            value: value.into(),
            digits: None,
            then: None,
            text: String::new(),
            label: String::new(),
            answered_by: Answerer::Unknown,
            purpose: Purpose::General,
            hours: None,
            vendor: None,
            signal,
            sighting,
        }
    }
}

/// A signal with what it saw, cut to a readable length.
pub(crate) fn signal(id: &str, saw: impl AsRef<str>) -> Signal {
    Signal { id: id.to_owned(), saw: saw.as_ref().chars().take(80).collect() }
}

/// The most sightings kept of one entrance on one page: a number in each of a thousand rows says no more than in fifty.
const MOST_SIGHTINGS: usize = 50;

impl Found {
    /// Adds a find: a new entrance, or one more sighting of a known one.
    pub(crate) fn add(&mut self, find: Find) {
        let place = *self.places.entry((find.kind, find.value.clone())).or_insert(self.entrances.len());
        match self.entrances.get_mut(place) {
            Some(known) => merge(known, find),
            None => self.entrances.push(entrance(find)),
        }
    }

    /// The controls of a snapshot by which somebody can be reached, or which open a robot.
    pub(crate) fn controls_on(&self, snapshot: usize) -> BTreeSet<ControlId> {
        let ways = self.entrances.iter().filter(|way| way.kind.is_contact() || way.kind == EntranceKind::BotChat);
        let here = ways.flat_map(|way| &way.sightings).filter(|sighting| sighting.snapshot == snapshot);
        here.filter_map(|sighting| sighting.control).collect()
    }

    /// Adds a public body's number, once.
    pub(crate) fn add_authority(&mut self, digits: &str, text: &str) {
        if self.authorities.len() < MOST_SIGHTINGS && !self.authorities.iter().any(|known| known.digits == digits) {
            self.authorities.push(Authority { digits: digits.to_owned(), text: text.chars().take(60).collect() });
        }
    }

    /// Adds a link that dials something else than it shows, once; a place where it is seen beats one where it is not.
    pub(crate) fn add_mismatch(&mut self, mismatch: DialMismatch) {
        let room = self.mismatches.len() < MOST_SIGHTINGS;
        let same = |known: &&mut DialMismatch| (&known.shown, &known.dialled) == (&mismatch.shown, &mismatch.dialled);
        match self.mismatches.iter_mut().find(same) {
            Some(known) if !known.sighting.visible() && mismatch.sighting.visible() => *known = mismatch,
            None if room => self.mismatches.push(mismatch),
            Some(_) | None => {}
        }
    }

    /// Adds a contact announced to machines, once.
    pub(crate) fn claim(&mut self, claim: Claim) {
        if self.claims.len() < MOST_SIGHTINGS && !self.claims.iter().any(|known| known.is_same(&claim)) {
            self.claims.push(claim);
        }
    }

    /// The runs of a snapshot in which a customer reads a phone number.
    pub(crate) fn runs_of_phones(&self, snapshot: usize) -> impl Iterator<Item = crate::snapshot::RunId> + '_ {
        let phones = self.entrances.iter().filter(|entrance| entrance.kind == EntranceKind::Phone);
        let read = phones.flat_map(|entrance| &entrance.sightings).filter(move |sighting| {
            sighting.snapshot == snapshot && sighting.shown_as == ShownAs::Text && sighting.visible()
        });
        read.filter_map(|sighting| sighting.run)
    }

    /// Adds a QR code.
    pub(crate) fn add_code(&mut self, code: QrCode) {
        if self.codes.len() < MOST_SIGHTINGS {
            self.codes.push(code);
        }
    }

    /// The entrances in the order they were met.
    pub(crate) fn into_entrances(self) -> Vec<Entrance> {
        let mut entrances = self.entrances;
        join_local_numbers(&mut entrances);
        for entrance in &mut entrances {
            entrance.sightings.sort_by_key(|s| (s.device, s.snapshot, s.node));
        }
        entrances
    }
}

/// Puts the best first: what leads to a person, then what a customer sees, then by kind, then in the order they were met.
pub(super) fn rank(entrances: &mut [Entrance]) {
    entrances.sort_by_key(|entrance| {
        (!entrance.human(), !entrance.visible(), entrance.purpose == Purpose::Other, entrance.kind)
    });
}

fn entrance(find: Find) -> Entrance {
    Entrance {
        kind: find.kind,
        value: find.value,
        digits: find.digits,
        then: find.then,
        text: find.text,
        label: find.label,
        answered_by: find.answered_by,
        purpose: find.purpose,
        hours: find.hours,
        vendor: find.vendor,
        language: None,
        signals: vec![find.signal],
        sightings: vec![find.sighting],
        opened: Vec::new(),
    }
}

/// One more place of a known entrance. What the first place did not say, this one may; a customer's line beats another
/// party's, since a number that serves customers anywhere serves them.
fn merge(known: &mut Entrance, find: Find) {
    let better = !known.visible() && find.sighting.visible();
    if known.label.is_empty() || (better && !find.label.is_empty()) {
        known.label = find.label;
    }
    if known.text.is_empty() || (better && !find.text.is_empty()) {
        known.text = find.text;
    }
    if known.purpose != find.purpose {
        known.purpose = joint(known.purpose, find.purpose);
    }
    known.hours = known.hours.take().or(find.hours);
    known.vendor = known.vendor.take().or(find.vendor);
    known.digits = known.digits.take().or(find.digits);
    if known.answered_by == Answerer::Unknown {
        known.answered_by = find.answered_by;
    }
    if known.signals.len() < 12 && !known.signals.contains(&find.signal) {
        known.signals.push(find.signal);
    }
    keep(&mut known.sightings, find.sighting);
}

/// Keeps a place once. Where a page holds too many, one that is seen takes the room of one that is not.
fn keep(sightings: &mut Vec<Sighting>, new: Sighting) {
    let here = |sighting: &Sighting| sighting.snapshot == new.snapshot;
    if sightings.iter().any(|sighting| here(sighting) && sighting.node == new.node) {
        return;
    }
    if sightings.iter().filter(|sighting| here(sighting)).count() < MOST_SIGHTINGS {
        sightings.push(new);
    } else if new.visible()
        && let Some(unseen) = sightings.iter_mut().find(|sighting| here(sighting) && !sighting.visible())
    {
        *unseen = new;
    }
}

fn joint(a: Purpose, b: Purpose) -> Purpose {
    match (a, b) {
        (Purpose::Other, other) | (other, Purpose::Other) => other,
        _ => Purpose::General,
    }
}

/// `82781234` beside `010-82781234` is the same line, written for people of the town.
fn join_local_numbers(entrances: &mut Vec<Entrance>) {
    fn digits(entrance: &Entrance) -> Option<&str> {
        entrance.digits.as_deref().filter(|_| entrance.kind == EntranceKind::Phone)
    }
    let local = |entrance: &Entrance| digits(entrance).is_some_and(|digits| matches!(digits.len(), 7 | 8));
    if !entrances.iter().any(local) {
        return;
    }
    let mut whole: BTreeMap<String, usize> = BTreeMap::new();
    for (index, entrance) in entrances.iter().enumerate() {
        let Some(full) = digits(entrance).filter(|full| full.len() >= 10 && full.starts_with('0')) else { continue };
        for length in [7, 8] {
            whole.entry(full[full.len() - length..].to_owned()).or_insert(index);
        }
    }
    let of = |entrance: &Entrance| {
        digits(entrance).filter(|digits| matches!(digits.len(), 7 | 8)).and_then(|digits| whole.get(digits).copied())
    };
    let (locals, mut kept): (Vec<_>, Vec<_>) =
        entrances.drain(..).enumerate().partition(|(_, entrance)| of(entrance).is_some());
    for (_, local) in locals {
        let target = of(&local).and_then(|index| kept.binary_search_by_key(&index, |(at, _)| *at).ok());
        if let Some((_, entrance)) = target.and_then(|at| kept.get_mut(at)) {
            let room = MOST_SIGHTINGS.saturating_sub(entrance.sightings.len());
            entrance.signals.extend(local.signals);
            entrance.sightings.extend(local.sightings.into_iter().take(room));
        }
    }
    entrances.extend(kept.into_iter().map(|(_, entrance)| entrance));
}

/// Whether a phone's shape alone makes it worth a second look for the reader of a report.
pub(crate) fn shape_signal(shape: Shape) -> &'static str {
    match shape {
        Shape::Clear => "phone-text",
        Shape::Bare => "phone-text-labelled",
        Shape::Code => "phone-code",
    }
}

/// Sightings of things on a page.
impl Page<'_> {
    /// A sighting of a run.
    pub(crate) fn sighting_of_run(&self, run: crate::snapshot::RunId) -> Option<Sighting> {
        let text = self.snapshot.run(run)?;
        let covered = text.cover.is_some_and(|cover| cover.share >= 0.5);
        Some(Sighting {
            device: self.snapshot.device,
            snapshot: self.index,
            node: text.node,
            run: Some(run),
            control: text.control,
            shown_as: ShownAs::Text,
            rect: text.rect,
            sight: text.sight,
            covered,
            steps: self.steps,
            screens_down: text.rect.and_then(|rect| self.snapshot.screens_down(&rect)),
            prominence: None,
        })
    }

    /// A sighting of a picture, shown as `shown_as`.
    pub(crate) fn sighting_of_picture(&self, picture: &crate::snapshot::Picture, shown_as: ShownAs) -> Sighting {
        Sighting {
            device: self.snapshot.device,
            snapshot: self.index,
            node: picture.node,
            run: None,
            control: picture.control,
            shown_as,
            rect: picture.rect,
            sight: picture.sight,
            covered: false,
            steps: self.steps,
            screens_down: picture.rect.and_then(|rect| self.snapshot.screens_down(&rect)),
            prominence: None,
        }
    }

    /// A sighting of a control, shown as `shown_as`.
    pub(crate) fn sighting_of_control(&self, id: crate::snapshot::ControlId, shown_as: ShownAs) -> Option<Sighting> {
        let control = self.snapshot.control(id)?;
        let covered = control.cover.is_some_and(|cover| cover.share >= 0.5);
        Some(Sighting {
            device: self.snapshot.device,
            snapshot: self.index,
            node: control.node,
            run: self.run_of_control(id),
            control: Some(id),
            shown_as,
            rect: control.rect,
            sight: self.control_sight(id),
            covered,
            steps: self.steps,
            screens_down: control.rect.and_then(|rect| self.snapshot.screens_down(&rect)),
            prominence: None,
        })
    }
}
