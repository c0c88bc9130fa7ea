//! The way to a person as a film strip: at each stop the piece of the page where the thing stands, what it is framed, and in
//! words how far it is, how large it is, what it changes and how long that takes. Phone and desktop stand side by side.

mod window;

use super::pictures::{self, Frame, Piece};
use super::{Sheet, numbers};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::report::place;
use crate::report::route::{self, Route, Stop, What};
use crate::search::Entrance;
use crate::trail::{Action, Change};
use maud::{Markup, html};

/// Bytes of pictures that may be put into the file for it.
const ROOM: usize = 16_000_000;
/// Longest words of an entrance, and the most entrances named beside the one at the end.
const WORDS: usize = 48;
const BESIDE: usize = 4;

/// The ways that are shown, one for each kind of entrance.
pub(super) struct Film<'a> {
    parts: Vec<PerDevice<Reel<'a>>>,
}

/// The way on one device.
struct Reel<'a> {
    route: Route<'a>,
    /// For each stop the piece of page that shows it.
    scenes: Vec<Option<Piece>>,
}

impl<'a> Film<'a> {
    pub(super) fn of(sheet: &Sheet<'a>) -> Self {
        let mut purse = window::Purse::new(ROOM);
        let mut parts = Vec::new();
        for mut routes in route::by_kind(sheet.report) {
            let mut reel = |route: Route<'a>| {
                let scenes = route.stops().map(|stop| window::around(sheet, stop, &mut purse)).collect();
                Reel { route, scenes }
            };
            let (phone, desktop) = (routes.phone.take(), routes.desktop.take());
            parts.push(PerDevice { phone: phone.map(&mut reel), desktop: desktop.map(&mut reel) });
        }
        Self { parts }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The snapshots whose pictures are needed.
    pub(super) fn used(&self) -> impl Iterator<Item = usize> {
        self.reels().flat_map(|reel| reel.scenes.iter().flatten().map(|(snapshot, _)| *snapshot))
    }

    /// The pieces at whose end an entrance is framed.
    pub(super) fn ends(&self) -> Vec<Piece> {
        self.reels().filter_map(|reel| *reel.scenes.last()?).collect()
    }

    fn reels(&self) -> impl Iterator<Item = &Reel<'a>> {
        self.parts.iter().flat_map(|reels| reels.iter().map(|(_, reel)| reel))
    }

    pub(super) fn section(&self, sheet: &Sheet<'_>) -> Markup {
        let lead = if self.used().next().is_some() { "film-lead" } else { "film-lead-words" };
        html! {
            @if !self.is_empty() {
                section.film aria-labelledby="film" {
                    h2 #film { (sheet.get("film-title")) }
                    p.lead { (sheet.get(lead)) }
                    @for (index, reels) in self.parts.iter().enumerate() { (part(sheet, index, reels)) }
                }
            }
        }
    }
}

/// The ways to one kind of entrance.
fn part(sheet: &Sheet<'_>, index: usize, reels: &PerDevice<Reel<'_>>) -> Markup {
    let kind = reels.iter().next().map(|(_, reel)| reel.route.entrance.kind);
    let rows = reels.iter().map(|(_, reel)| reel.scenes.len()).max().unwrap_or(0);
    let pictured = reels.iter().any(|(_, reel)| reel.scenes.iter().any(Option::is_some));
    html! {
        @if let Some(kind) = kind {
            h3 { (sheet.say(&Message::new("film-kind").with("kind", place::kind(kind)))) }
            div class={ "reels" @if !pictured { " words" } } style={ "--stops:" (rows) } {
                @for device in Device::ALL {
                    @match reels.get(device) {
                        Some(reel) => (shown(sheet, index, reel)),
                        None => (missing(sheet, device)),
                    }
                }
            }
        }
    }
}

/// A device on which this kind of entrance is not reached.
fn missing(sheet: &Sheet<'_>, device: Device) -> Markup {
    html! {
        @if sheet.report.trail.first(device).is_some() {
            div class={ "reel missing " (device.id()) } {
                h4 { (sheet.get(&format!("device-{}-with", device.id()))) }
                p.none { (sheet.get("film-missing")) }
            }
        }
    }
}

fn shown(sheet: &Sheet<'_>, index: usize, reel: &Reel<'_>) -> Markup {
    let route = &reel.route;
    let id = format!("film-{index}-{}", route.device.id());
    html! {
        div class={ "reel " (route.device.id()) } role="group" aria-labelledby=(id) {
            h4 id=(id) {
                span { (sheet.get(&format!("device-{}-with", route.device.id()))) } " "
                span.sum {
                    (sheet.say(&route.sum()))
                    @if let Some(effort) = route.effort { " · " (sheet.say(&route::about(effort))) }
                }
            }
            ol {
                @for (number, (stop, scene)) in route.stops().zip(&reel.scenes).enumerate() {
                    li { (told(sheet, route, number + 1, (stop, scene.as_ref()))) }
                }
            }
        }
    }
}

/// One stop: its picture and its facts.
fn told(sheet: &Sheet<'_>, route: &Route<'_>, number: usize, (stop, scene): (&Stop<'_>, Option<&Piece>)) -> Markup {
    let ends = scene.map_or_else(Vec::new, |piece| ends(sheet, route, stop, piece));
    let (title, alt) = title(sheet, stop, ends.len() > 1);
    let alt = sheet.say(&alt.with("device", place::device(route.device)));
    html! {
        @if let Some(piece) = scene { (pictures::glass(piece, &alt, &frames(stop, &ends, piece))) }
        div.caption {
            p.title {
                span.badge aria-hidden="true" { (number) }
                strong { bdi { (numbers::kept(&sheet.say(&title))) } }
            }
            dl { (facts(sheet, stop)) }
            @if let What::Entrance(entrance) = stop.what { (beside(sheet, route, entrance, ends.len() > 1)) }
        }
    }
}

/// What is done at a stop, and what its picture shows.
fn title(sheet: &Sheet<'_>, stop: &Stop<'_>, several: bool) -> (Message, Message) {
    let (title, alt, what) = match stop.what {
        What::Press(done, press) if matches!(done.action, Action::Close(_)) => {
            ("film-close", "film-picture-press", route::pressed(press))
        }
        What::Press(_, press) => ("film-press", "film-picture-press", route::pressed(press)),
        What::Entrance(entrance) => ("film-arrive", "film-picture-arrive", named(sheet, entrance, several)),
    };
    (Message::new(title).with("what", what.clone()), Message::new(alt).with("what", what))
}

/// An entrance, with its number where several are framed.
fn named(sheet: &Sheet<'_>, entrance: &Entrance, several: bool) -> Message {
    let named = place::named(entrance, WORDS);
    match sheet.outline.number(entrance).filter(|number| several && *number <= pictures::FRAMES) {
        Some(number) => Message::new("film-numbered").with("what", named).with("number", number),
        None => named,
    }
}

/// The entrances that are on the piece at the end.
fn ends(sheet: &Sheet<'_>, route: &Route<'_>, stop: &Stop<'_>, piece: &Piece) -> Vec<Frame> {
    let frames = match stop.what {
        What::Press(..) => Vec::new(),
        What::Entrance(_) => pictures::frames(sheet, route.device),
    };
    frames.into_iter().filter(|frame| frame.is_on(piece)).collect()
}

/// What is framed: the one thing that is looked for, or at the end all entrances, numbered.
fn frames(stop: &Stop<'_>, ends: &[Frame], (_, area): &Piece) -> Markup {
    let rests = matches!(stop.what, What::Press(_, press) if press.over.is_some());
    let one = stop.rect.filter(|_| ends.len() < 2).and_then(|rect| pictures::seen(&rect, area));
    html! {
        @if ends.len() > 1 { @for frame in ends { (pictures::framed(frame, area)) } }
        @if let Some(seen) = one {
            span class={ "frame " (if rests { "rests" } else { "press" }) } style=(pictures::share(&seen, area)) aria-hidden="true" {}
        }
    }
}

/// How far, how large, what it changes, how long.
fn facts(sheet: &Sheet<'_>, stop: &Stop<'_>) -> Markup {
    let press = match stop.what {
        What::Press(done, press) => Some((done, press)),
        What::Entrance(_) => None,
    };
    let change = press.and_then(|(done, _)| Some(change(&done.action, done.change?)));
    let size = stop.target.map(|rect| {
        Message::new("film-target-size").with("width", rect.width.floor()).with("height", rect.height.floor())
    });
    html! {
        @if let Some(screens) = stop.screens_down {
            (fact(sheet, "film-scroll", &Message::new("film-scroll-screens").with("screens", screens)))
        }
        @if press.is_some_and(|(_, press)| press.over.is_some()) {
            (fact(sheet, "film-under-mouse", &Message::new("film-under-mouse-says")))
        }
        @if let Some(px) = stop.px { (fact(sheet, "film-px", &Message::new("size-px").with("px", px))) }
        @if let Some(size) = size { (fact(sheet, "film-target", &size)) }
        @if let Some(change) = change { (fact(sheet, "film-change", &change)) }
        @if let Some(effort) = stop.effort { (fact(sheet, "film-seconds", &route::about(effort))) }
    }
}

fn fact(sheet: &Sheet<'_>, name: &str, value: &Message) -> Markup {
    html! { div { dt { (sheet.get(name)) } dd { (sheet.say(value)) } } }
}

/// What a press changed, in words.
fn change(action: &Action, change: Change) -> Message {
    Message::new(match change {
        Change::Dialog if matches!(action, Action::Close(_)) => "change-closed",
        Change::Navigation => "change-navigation",
        Change::NewTab => "change-new-tab",
        Change::Dialog => "change-dialog",
        Change::Menu => "change-menu",
        Change::Panel => "change-panel",
        Change::Details => "change-details",
        Change::Anchor => "change-anchor",
        Change::Route => "change-route",
        Change::Frame => "change-frame",
        Change::Nothing => "change-nothing",
    })
}

/// What else is found on the same page.
fn beside(sheet: &Sheet<'_>, route: &Route<'_>, entrance: &Entrance, several: bool) -> Markup {
    let others = sheet.outline.entrances.iter().filter(|other| other.human() && !std::ptr::eq(**other, entrance));
    let here = others.filter(|other| {
        other.best_on(route.device).is_some_and(|best| best.visible() && best.snapshot == route.end.snapshot)
    });
    let named: Vec<String> = here.take(BESIDE).map(|other| sheet.say(&named(sheet, other, several))).collect();
    html! {
        @if !named.is_empty() {
            div.also {
                p.place { (sheet.get("film-also")) }
                ul.dotted { @for name in &named { li { bdi { (numbers::kept(name)) } } } }
            }
        }
    }
}
