//! Where a criterion looks: the best entrance on each device, and what can be told of it there.

use super::Criterion;
use super::human_channel::Channel;
use crate::finding::{Evidence, Judgement, Measured};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::search::{Entrance, EntranceKind, Search, ShownAs, Sighting};
use crate::snapshot::{Control, ControlKind, Eyes, FormId, NodeId, Snapshot, TextRun};
use crate::trail::{Action, Look, PixelContrast, Press, Trail};

/// An entrance at one place.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) trail: &'a Trail,
    pub(super) snapshot: &'a Snapshot,
    pub(super) entrance: &'a Entrance,
    pub(super) sighting: &'a Sighting,
}

impl<'a> Spot<'a> {
    /// The entrance an older customer is best served by on a device, if it leads to a person. Every criterion that asks
    /// how an entrance is made looks at this one, so that a report can show one thing.
    pub(super) fn best(trail: &'a Trail, search: &'a Search, device: Device) -> Option<Self> {
        let (entrance, sighting) = search.best_on(device)?;
        Self::at(trail, entrance, sighting).filter(|spot| Channel::of(spot).is_some_and(Channel::is_human))
    }

    /// The nearest of the entrances that are worth as much as the best one: ways that are worth the same are equal, so the
    /// way is measured to a named person's button here and not to a telephone number two pages on.
    pub(super) fn nearest(trail: &'a Trail, search: &'a Search, device: Device) -> Option<Self> {
        Self::equals(trail, search, device).into_iter().next()
    }

    /// The places of all entrances that are worth as much as the best one, nearest first.
    pub(super) fn equals(trail: &'a Trail, search: &'a Search, device: Device) -> Vec<Self> {
        let Some(best) = Self::best(trail, search, device) else { return Vec::new() };
        let worth = |spot: &Self| Channel::of(spot).map_or(0.0, Channel::points);
        let mut equals: Vec<Self> = Self::all(trail, search, device)
            .filter(|spot| spot.sighting.visible() && spot.entrance.human() && worth(spot) >= worth(&best))
            .collect();
        equals.sort_by_key(|spot| (spot.sighting.steps, spot.sighting.screens_down.unwrap_or(u32::MAX)));
        equals
    }

    /// Every place of every entrance on a device, seen or not.
    pub(super) fn all(trail: &'a Trail, search: &'a Search, device: Device) -> impl Iterator<Item = Self> {
        let places = search.entrances.iter().flat_map(|entrance| entrance.sightings.iter().map(move |s| (entrance, s)));
        let here = places.filter(move |(_, sighting)| sighting.device == device);
        here.filter_map(|(entrance, sighting)| Self::at(trail, entrance, sighting))
    }

    fn at(trail: &'a Trail, entrance: &'a Entrance, sighting: &'a Sighting) -> Option<Self> {
        trail.page(sighting.device)?;
        let snapshot = trail.snapshots.get(sighting.snapshot)?;
        Some(Self { trail, snapshot, entrance, sighting })
    }

    /// The presses that lead to it, nearest to the page asked for first. What only puts something away is `covered`'s matter.
    pub(super) fn presses(&self) -> Vec<&'a Press> {
        let steps = self.trail.path(self.sighting.snapshot).into_iter();
        let presses = steps.filter(|step| !matches!(step.action, Action::Close(_)));
        presses.filter_map(|step| step.action.press()).collect()
    }

    /// The snapshots a customer sees on the way to it, in order; the one it stands on is the last.
    pub(super) fn pages(&self) -> Vec<usize> {
        let steps = self.trail.path(self.sighting.snapshot).into_iter();
        let before = steps.filter_map(|step| step.action.press()).map(|press| press.from);
        before.chain([self.sighting.snapshot]).collect()
    }

    /// Whether geometry, colours and visibility are known here.
    pub(super) fn has_eyes(&self) -> bool {
        self.snapshot.eyes == Eyes::Browser
    }

    /// The text that shows it.
    pub(super) fn run(&self) -> Option<&'a TextRun> {
        self.snapshot.run(self.sighting.run?)
    }

    /// The control to press.
    pub(super) fn control(&self) -> Option<&'a Control> {
        self.snapshot.control(self.sighting.control?)
    }

    /// What must be read here: the text that shows it, and the words of the control where they are others.
    pub(super) fn words(&self) -> Vec<&'a TextRun> {
        let shown = self.run();
        let inside = shown.is_some_and(|run| run.control.is_some() && run.control == self.sighting.control);
        let label = if inside { None } else { self.label() };
        shown.into_iter().chain(label).collect()
    }

    /// The largest words of the control.
    fn label(&self) -> Option<&'a TextRun> {
        self.snapshot.label_of(self.sighting.control?)
    }

    /// Everything that must be read or pressed to get there: each press of the way, and it itself at last.
    pub(super) fn way(&self) -> Vec<Stop<'a>> {
        let on_way =
            self.presses().into_iter().filter_map(|press| Stop::of_press(self.trail, self.sighting.device, press));
        on_way.chain([Stop::of_spot(self)]).collect()
    }

    /// The browser's closer look at it.
    pub(super) fn look(&self) -> Option<&'a Look> {
        let nodes =
            [Some(self.sighting.node), self.run().map(|run| run.node), self.control().map(|control| control.node)];
        nodes.into_iter().flatten().find_map(|node| self.trail.look(self.sighting.snapshot, node))
    }

    /// Whether it is of no use until it is pressed: not so for a number or address that can be read and used elsewhere.
    pub(super) fn must_be_pressed(&self) -> bool {
        use EntranceKind::{Email, Phone, PostalAddress, Qq, Wechat};
        let readable = matches!(self.entrance.kind, Phone | Email | PostalAddress | Qq | Wechat);
        !(readable && matches!(self.sighting.shown_as, ShownAs::Text | ShownAs::Picture))
    }

    /// What can be filled in and pressed of the form it is; empty where it is none, or is reached by one control.
    pub(super) fn form_controls(&self) -> Vec<&'a Control> {
        let form = self.snapshot.forms.iter().position(|form| form.node == self.sighting.node);
        let Some(form) = form.filter(|_| self.sighting.control.is_none()) else { return Vec::new() };
        let own = self.snapshot.controls.iter().filter(|control| control.form == Some(form as FormId));
        own.filter(|control| matches!(control.kind, ControlKind::Field | ControlKind::Button))
            .filter(|control| !control.sight.is_unseen())
            .collect()
    }

    /// It, as evidence.
    pub(super) fn evidence(&self) -> Evidence {
        sighted(self.sighting, &self.entrance.text)
    }
}

/// Something to read or to press on the way to an entrance, or the entrance itself.
pub(super) struct Stop<'a> {
    trail: &'a Trail,
    device: Device,
    index: usize,
    node: NodeId,
    text: &'a str,
    /// The page it is on.
    pub(super) snapshot: &'a Snapshot,
    /// The control to press, if it is one.
    pub(super) control: Option<&'a Control>,
    /// Its box.
    pub(super) rect: Option<Rect>,
    /// What must be read.
    pub(super) words: Vec<&'a TextRun>,
    /// Whether it only leads on: the entrance is somewhere behind it.
    pub(super) leads_on: bool,
}

impl<'a> Stop<'a> {
    fn of_press(trail: &'a Trail, device: Device, press: &'a Press) -> Option<Self> {
        let snapshot = trail.snapshots.get(press.from)?;
        let control = press.control.and_then(|control| snapshot.control(control));
        Some(Self {
            trail,
            device,
            index: press.from,
            node: press.node,
            text: &press.words,
            snapshot,
            control,
            rect: control.and_then(|control| control.rect).filter(|rect| rect.area() > 0.0).or(press.rect),
            words: press.control.and_then(|control| snapshot.label_of(control)).into_iter().collect(),
            leads_on: true,
        })
    }

    fn of_spot(spot: &Spot<'a>) -> Self {
        let control = spot.control();
        Self {
            trail: spot.trail,
            device: spot.sighting.device,
            index: spot.sighting.snapshot,
            node: spot.sighting.node,
            text: &spot.entrance.text,
            snapshot: spot.snapshot,
            control,
            rect: control.map_or(spot.sighting.rect, |control| control.rect),
            words: spot.words(),
            leads_on: false,
        }
    }

    /// What the pixels behind a run of it say, if somebody looked.
    pub(super) fn pixels(&self, run: &TextRun) -> Option<PixelContrast> {
        let nodes = [Some(run.node), Some(self.node), self.control.map(|control| control.node)];
        let mut looks = nodes.into_iter().flatten().filter_map(|node| self.trail.look(self.index, node));
        looks.find_map(|look| look.pixel_contrast)
    }

    /// It, as evidence.
    pub(super) fn evidence(&self) -> Evidence {
        let text = Evidence::cut(self.text);
        Evidence { device: self.device, snapshot: self.index, node: self.node, rect: self.rect, text }
    }
}

/// A place where something was sighted, as evidence of it.
pub(super) fn sighted(place: &Sighting, words: &str) -> Evidence {
    let text = Evidence::cut(words);
    Evidence { device: place.device, snapshot: place.snapshot, node: place.node, rect: place.rect, text }
}

/// A press on the way, as evidence.
pub(super) fn pressed(device: Device, press: &Press) -> Evidence {
    let text = Evidence::cut(&press.words);
    Evidence { device, snapshot: press.from, node: press.node, rect: press.rect, text }
}

/// Whether a device was walked until nothing worth opening was left: only then is what was not found not there.
pub(super) fn was_walked(trail: &Trail, device: Device) -> bool {
    trail.walked.as_ref().is_some_and(|walked| walked.spent.get(device).is_none())
}

/// What one device gives a criterion.
pub(super) enum Reading<T> {
    /// A measure, with where it was taken.
    Taken(T, Vec<Evidence>),
    /// Something was missing; the message says what.
    Missing(Message),
    /// There is nothing here to look at; the message says why.
    Nothing(Message),
}

/// Reads both devices. Since the worse device counts, one that cannot be told leaves the whole untold, unless the other
/// is as bad as can be already. A device whose page was not seen at all is the score's business.
pub(super) fn on_each_device<C, T>(trail: &Trail, read: impl Fn(Device) -> Reading<T>) -> Measured<PerDevice<T>>
where
    C: Criterion<Measure = PerDevice<T>>,
{
    let (mut evidence, mut missing, mut nothing) = (Vec::new(), Vec::new(), None);
    let measure = PerDevice::from_fn(|device| {
        trail.page(device)?;
        match read(device) {
            Reading::Taken(value, places) => {
                evidence.extend(places);
                return Some(value);
            }
            Reading::Missing(what) => missing.push((device, what)),
            Reading::Nothing(why) => nothing = nothing.take().or(Some(why)),
        }
        None
    });
    let told = missing.is_empty() || (!measure.is_empty() && C::judge(&measure).points <= 0.0);
    match (told, nothing) {
        (false, _) => Measured::CannotTell(what_is_missing(&missing)),
        (true, Some(why)) if measure.is_empty() => Measured::NotApplicable(why),
        (true, None) if measure.is_empty() => Measured::CannotTell(Message::new("missing-page")),
        (true, _) => Measured::Measure { measure, evidence },
    }
}

/// At least one thing is missing here.
fn what_is_missing(missing: &[(Device, Message)]) -> Message {
    match missing {
        [(_, only)] => only.clone(),
        [(_, a), (_, b)] if a == b => a.clone(),
        _ => together(missing),
    }
}

/// The worse of both devices.
pub(super) fn worse_of<T>(measure: &PerDevice<T>, judge: impl Fn(Device, &T) -> Judgement) -> Judgement {
    measure.iter().map(|(device, value)| judge(device, value)).fold(Judgement::new(1.0), Judgement::worse)
}

/// What is said of each device, in one message.
pub(super) fn each_device<T>(measure: &PerDevice<T>, say: impl Fn(Device, &T) -> Message) -> Message {
    together(&measure.iter().map(|(device, value)| (device, say(device, value))).collect::<Vec<_>>())
}

/// Said once where it is the same on both devices.
fn together(said: &[(Device, Message)]) -> Message {
    let on = |device: Device, what: &Message| Message::new(format!("on-{}", device.id())).with("what", what.clone());
    match said {
        [(_, a), (_, b)] if a == b => Message::new("on-both").with("what", a.clone()),
        [(phone, a), (desktop, b)] => {
            Message::new("both-devices").with("phone", on(*phone, a)).with("desktop", on(*desktop, b))
        }
        [(device, only)] => on(*device, only),
        _ => Message::new("missing-page"),
    }
}

/// One decimal, as it is shown: nobody sees a tenth of a px, and what is judged must be what is read.
pub(super) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Two decimals, for ratios.
pub(super) fn cents(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
