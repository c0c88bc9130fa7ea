//! Where an entrance is and what it is called, as messages.

use super::clean;
use super::route::Route;
use crate::geometry::Device;
use crate::message::Message;
use crate::search::{Answerer, Entrance, EntranceKind, Purpose, ShownAs, Sighting};
use crate::snapshot::{Sight, Unseen};
use crate::trail::Trail;

/// The name of a kind of entrance.
pub(super) fn kind(kind: EntranceKind) -> Message {
    word("kind", kind.id())
}

/// The name of a purpose.
pub(super) fn purpose(purpose: Purpose) -> Message {
    let id = match purpose {
        Purpose::Presales => "presales",
        Purpose::Aftersales => "aftersales",
        Purpose::General => "general",
        Purpose::Complaint => "complaint",
        Purpose::Other => "other",
    };
    word("purpose", id)
}

/// Who answers.
pub(super) fn answerer(answerer: Answerer) -> Message {
    let id = match answerer {
        Answerer::Human => "human",
        Answerer::Robot => "robot",
        Answerer::Both => "both",
        Answerer::Unknown => "unknown",
    };
    word("answerer", id)
}

/// How it is shown.
pub(super) fn shown_as(shown_as: ShownAs) -> Message {
    let id = match shown_as {
        ShownAs::Text => "text",
        ShownAs::Control => "control",
        ShownAs::Hint => "hint",
        ShownAs::Picture => "picture",
        ShownAs::Widget => "widget",
    };
    word("shown-as", id)
}

/// A device's short name.
pub(super) fn device(device: Device) -> Message {
    word("device", device.id())
}

/// A device's long name; takes `width` and `height`.
pub(super) fn device_long(device: Device) -> Message {
    Message::new(format!("device-{}-long", device.id()))
}

/// Why a customer does not see it there; `None` where it is seen or nobody looked.
pub(super) fn hidden(sighting: &Sighting) -> Option<Message> {
    let id = match sighting.sight {
        Sight::Unseen(Unseen::NotRendered) => "not-rendered",
        Sight::Unseen(Unseen::Invisible) => "invisible",
        Sight::Unseen(Unseen::Transparent) => "transparent",
        Sight::Unseen(Unseen::SameColour) => "same-colour",
        Sight::Unseen(Unseen::Clipped) => "clipped",
        Sight::Unseen(Unseen::OffPage) => "off-page",
        Sight::Unseen(Unseen::NoSize) => "no-size",
        Sight::Seen | Sight::Unknown if sighting.covered => "covered",
        Sight::Seen | Sight::Unknown => return None,
    };
    Some(word("unseen", id))
}

/// Where it is on its device, without the device's name.
pub(super) fn place(sighting: &Sighting) -> Message {
    if let Some(why) = hidden(sighting) {
        return Message::new("where-hidden").with("why", why);
    }
    let place = match (sighting.sight, sighting.screens_down) {
        (Sight::Unknown, _) => Message::new("where-unknown"),
        (_, Some(0)) => Message::new("where-first-screen"),
        (_, Some(screens)) => Message::new("where-screens-down").with("screens", screens),
        (_, None) => Message::new("where-page"),
    };
    match sighting.steps {
        0 => place,
        steps => Message::new("where-steps").with("steps", steps).with("place", place),
    }
}

/// What a customer goes by: the number as it is written there, the address, or the words on the button.
pub(super) fn goes_by(entrance: &Entrance) -> &str {
    let read = if entrance.text.is_empty() { &entrance.label } else { &entrance.text };
    match entrance.kind {
        EntranceKind::Email | EntranceKind::PostalAddress | EntranceKind::Qq | EntranceKind::Wechat => &entrance.value,
        EntranceKind::Phone | EntranceKind::Whatsapp if read.is_empty() => &entrance.value,
        _ => read,
    }
}

/// Kind and what to go by; page text cut to `longest`.
pub(super) fn named(entrance: &Entrance, longest: usize) -> Message {
    use EntranceKind as Kind;
    let is_value = matches!(
        entrance.kind,
        Kind::Phone | Kind::Email | Kind::PostalAddress | Kind::Qq | Kind::Wechat | Kind::Whatsapp
    );
    let text = clean(goes_by(entrance), longest);
    match (text.is_empty(), is_value) {
        (true, _) => kind(entrance.kind),
        (false, true) => Message::new("report-kind-value").with("kind", kind(entrance.kind)).with("value", text),
        (false, false) => Message::new("report-called").with("kind", kind(entrance.kind)).with("text", text),
    }
}

/// Where an entrance is on each device it is on, phone first.
pub(super) fn places(entrance: &Entrance) -> Vec<Message> {
    let best = Device::ALL.into_iter().filter_map(|on| entrance.best_on(on).map(|sighting| (on, sighting)));
    best.map(|(on, sighting)| Message::new("where-on").with("device", device(on)).with("place", place(sighting)))
        .collect()
}

/// The ways to an entrance on each device where something must be pressed, phone first.
pub(super) fn ways(trail: &Trail, entrance: &Entrance) -> Vec<Message> {
    let best = Device::ALL.into_iter().filter_map(|on| entrance.best_on(on).map(|sighting| (on, sighting)));
    let ways = best
        .filter(|(_, sighting)| sighting.visible())
        .filter_map(|(on, sighting)| Some((on, Route::of(trail, entrance, sighting).in_words()?)));
    ways.map(|(on, way)| Message::new("where-on").with("device", device(on)).with("place", way)).collect()
}

/// The size its words are seen at, in whole CSS px; `None` where it is not written or nobody looked.
pub(super) fn seen_px(trail: &Trail, sighting: &Sighting) -> Option<f64> {
    let run = trail.snapshots.get(sighting.snapshot)?.run(sighting.run?)?;
    // Rounded down: 17.9 px must not be called the 18 that it is not.
    Some(run.style?.seen_px.floor())
}

fn word(group: &str, id: &str) -> Message {
    Message::new(format!("{group}-{}", id.replace('_', "-")))
}
