//! What an older customer sees: the first screen of each device and, further down, the places where an entrance is, each
//! framed and numbered. A long page is shown in pieces: its first screen, and a strip around what lies below.

mod views;

pub(super) use views::{FRAMES, Frame, Piece, frames, has_picture};

use super::Sheet;
use super::head::value;
use crate::geometry::{Device, Rect};
use crate::message::Message;
use crate::report::{clean, place};
use crate::search::Entrance;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};
use std::collections::BTreeSet;
use views::View;

/// Largest picture that is put into the file, in bytes.
const LARGEST: usize = 8_000_000;

/// The pieces that are shown of each device.
pub(super) struct Pictures {
    devices: [(Device, Vec<View>); 2],
}

impl Pictures {
    /// All that is not on a piece `shown` elsewhere.
    pub(super) fn of(sheet: &Sheet<'_>, shown: &[Piece]) -> Self {
        Self { devices: Device::ALL.map(|device| (device, views::of(sheet, device, shown))) }
    }

    /// The snapshots whose pictures are needed.
    pub(super) fn used(&self) -> impl Iterator<Item = usize> {
        self.devices.iter().flat_map(|(_, views)| views.iter().map(|view| view.snapshot))
    }

    pub(super) fn section(&self, sheet: &Sheet<'_>) -> Markup {
        html! {
            section.pictures aria-labelledby="pictures" {
                h2 #pictures { (sheet.get("report-devices")) }
                p.lead { (sheet.get("report-device-lead")) }
                @for (device, views) in &self.devices {
                    @if sheet.report.trail.first(*device).is_some() { (shown(sheet, *device, views)) }
                }
            }
        }
    }
}

/// The pictures of these snapshots, each put into the file once; every piece of a page shows a part of one.
pub(super) fn store(sheet: &Sheet<'_>, used: &BTreeSet<usize>) -> Markup {
    html! {
        svg.store width="0" height="0" aria-hidden="true" focusable="false" {
            defs { @for snapshot in used { (stored(sheet, *snapshot)) } }
        }
    }
}

fn stored(sheet: &Sheet<'_>, index: usize) -> Markup {
    let shot = sheet.report.trail.snapshots.get(index).and_then(|snapshot| snapshot.shot.as_ref());
    html! {
        @if let Some((shot, data)) = shot.and_then(|shot| Some((shot, data_address(sheet, &shot.file)?))) {
            image id={ "shot-" (index) } width=(shot.width) height=(shot.height) preserveAspectRatio="none" href=(data) {}
        }
    }
}

/// The picture as a `data:` address; `None` if it is missing, too large, or not of a kind that is only pixels.
fn data_address(sheet: &Sheet<'_>, file: &str) -> Option<String> {
    let bytes = sheet.album.get(file)?;
    Some(format!("data:{};base64,{}", mime(bytes)?, STANDARD.encode(bytes)))
}

fn mime(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        _ if bytes.len() > LARGEST => None,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        _ => None,
    }
}

fn shown(sheet: &Sheet<'_>, device: Device, views: &[View]) -> Markup {
    let id = format!("on-{}", device.id());
    html! {
        section class={ "device " (device.id()) } aria-labelledby=(id) {
            h3 id=(id) { (long_name(sheet, device)) }
            @if views.is_empty() { p { (sheet.get("report-no-picture")) } }
            @else { div.views { @for view in views { (piece(sheet, device, view)) } } }
            (listed(sheet, device))
        }
    }
}

fn long_name(sheet: &Sheet<'_>, device: Device) -> String {
    let (width, height) = device.screen();
    sheet.say(&place::device_long(device).with("width", width).with("height", height))
}

fn piece(sheet: &Sheet<'_>, device: Device, view: &View) -> Markup {
    let caption = caption(sheet, device, view);
    let holds = holds(sheet, &view.frames);
    let frames = html! { @for frame in &view.frames { (framed(frame, &view.area)) } };
    html! {
        figure class=(if view.whole { "view screen" } else { "view strip" }) {
            (glass(&(view.snapshot, view.area), &format!("{caption}. {holds}"), &frames))
            figcaption { strong { (caption) } " " span { (holds) } }
        }
    }
}

/// A piece of a page with what is framed on it; `says` is for those who do not see it.
pub(super) fn glass((snapshot, area): &Piece, says: &str, frames: &Markup) -> Markup {
    let Rect { x, y, width, height } = area;
    html! {
        div.glass role="img" aria-label=(says) {
            div.pane style={ "aspect-ratio:" (width) "/" (height) } {
                svg viewBox={ (x) " " (y) " " (width) " " (height) } aria-hidden="true" focusable="false" {
                    use href={ "#shot-" (snapshot) } {}
                }
                (frames)
            }
        }
    }
}

fn caption(sheet: &Sheet<'_>, device: Device, view: &View) -> String {
    let message = match (view.steps, view.screens) {
        (1.., _) => Message::new("report-picture-steps").with("steps", view.steps),
        (0, 0) => Message::new("report-picture-first"),
        (0, screens) => Message::new("report-picture-down").with("screens", screens),
    };
    sheet.say(&message.with("device", place::device(device)))
}

fn holds(sheet: &Sheet<'_>, frames: &[Frame]) -> String {
    if frames.is_empty() {
        return sheet.get("report-picture-empty");
    }
    let numbers = frames.iter().map(|frame| {
        Message::new("report-picture-number").with("number", frame.number).with("kind", place::kind(frame.kind))
    });
    sheet.say(&Message::new("report-picture-holds").with("numbers", numbers.collect::<Vec<_>>()))
}

/// A numbered frame around an entrance.
pub(super) fn framed(frame: &Frame, area: &Rect) -> Markup {
    let Some(seen) = seen(&frame.rect, area) else {
        return html! {};
    };
    // The number stands beside the frame, where it hides nothing of what is framed.
    let room = area.width * 0.13;
    let side = match (seen.x - area.x > room, area.right() - seen.right() > room) {
        (true, _) => "left",
        (false, true) => "right",
        (false, false) => "corner",
    };
    let who = if frame.person { "person" } else { "robot" };
    html! {
        span class={ "frame " (side) " " (who) } style=(share(&seen, area)) aria-hidden="true" { b { (frame.number) } }
    }
}

/// What a frame goes around: the place with a little room, so that the frame hides nothing of it, as far as the piece goes.
pub(super) fn seen(place: &Rect, area: &Rect) -> Option<Rect> {
    let room = area.width * 0.008;
    place.intersection(area)?;
    Rect::new(place.x - room, place.y - room, place.width + 2.0 * room, place.height + 2.0 * room).intersection(area)
}

/// A place in shares of the piece of page it stands on.
pub(super) fn share(seen: &Rect, area: &Rect) -> String {
    let share = |part: f64, whole: f64| (part / whole * 10_000.0).round() / 100.0;
    format!(
        "left:{}%;top:{}%;width:{}%;height:{}%",
        share(seen.x - area.x, area.width),
        share(seen.y - area.y, area.height),
        share(seen.width, area.width),
        share(seen.height, area.height)
    )
}

/// The class that tells people, robots and what is hidden apart; words tell it too.
pub(in crate::report::html) fn shade(entrance: &Entrance, visible: bool) -> &'static str {
    match (visible, entrance.human()) {
        (false, _) => "hidden",
        (true, false) => "robot",
        (true, true) => "person",
    }
}

/// The same facts in words, for those who do not see the picture.
fn listed(sheet: &Sheet<'_>, device: Device) -> Markup {
    let here = sheet.outline.entrances.iter().take(FRAMES).filter(|entrance| entrance.best_on(device).is_some());
    let here: Vec<&Entrance> = here.copied().collect();
    html! {
        @if here.is_empty() { p.none { (sheet.get("report-best-none")) } }
        @else { ul.beside { @for entrance in here { (item(sheet, device, entrance)) } } }
    }
}

fn item(sheet: &Sheet<'_>, device: Device, entrance: &Entrance) -> Markup {
    let Some(sighting) = entrance.best_on(device) else {
        return html! {};
    };
    let px = place::seen_px(sheet.report.trail, sighting).filter(|_| sighting.visible());
    html! {
        li class=(shade(entrance, sighting.visible())) {
            span.badge { (sheet.outline.number(entrance).unwrap_or(0)) }
            div {
                span.kind { (sheet.say(&place::kind(entrance.kind))) }
                (value(entrance))
                span.place {
                    (sheet.say(&place::place(sighting)))
                    @if let Some(px) = px { " · " (sheet.say(&Message::new("size-px").with("px", px))) }
                }
                @if let Some(hours) = &entrance.hours {
                    span.place { (sheet.say(&Message::new("entrance-hours").with("hours", clean(&hours.text, 60)))) }
                }
            }
        }
    }
}
