//! Chats that were opened on the walk: who greets there, and whether a person is offered. Nothing was written to them.

use super::reading::{self, Paragraph};
use super::signals;
use crate::lexicon::{Intent, Strength};
use crate::search::{Answerer, Entrance, OpenedChat, Signal};
use crate::snapshot::Snapshot;
use crate::trail::{Action, Change, Press, Step, Trail};
use crate::walk::asks_for_a_topic;
use std::collections::BTreeSet;

/// The most text that is read of an opened chat, in paragraphs.
const MOST: usize = 400;

/// Longest offer or question that is kept, in characters.
const LONGEST: usize = 60;

/// Adds to each chat what it showed when it was opened. What is a chat only inside an opened one is that chat itself.
pub(super) fn tell(trail: &Trail, entrances: &mut Vec<Entrance>) {
    let mut inside = BTreeSet::new();
    for (step, press) in trail.steps.iter().filter_map(opened) {
        let Some(entrance) = entrances.iter_mut().find(|entrance| is_pressed(entrance, press)) else { continue };
        let (chat, saw) = read(trail, step, press);
        // A link that was followed as a lead may show a whole page with chats of its own.
        inside.extend(chat.snapshot.filter(|_| matches!(step.action, Action::OpenChat(_))));
        entrance.signals.extend(saw.map(|saw| Signal { id: "chat-opened".to_owned(), saw }));
        entrance.opened.push(chat);
        conclude(entrance);
    }
    inside.retain(|snapshot| !is_reached_otherwise(trail, *snapshot));
    let elsewhere = |entrance: &Entrance| entrance.sightings.iter().any(|place| !inside.contains(&place.snapshot));
    entrances.retain(|entrance| !entrance.kind.is_chat() || !entrance.opened.is_empty() || elsewhere(entrance));
}

/// A press that may have opened a chat.
fn opened(step: &Step) -> Option<(&Step, &Press)> {
    match &step.action {
        Action::OpenChat(press) | Action::Press(press) => Some((step, press)),
        Action::Open { .. } | Action::Close(_) => None,
    }
}

fn is_pressed(entrance: &Entrance, press: &Press) -> bool {
    let here = entrance.sightings.iter().filter(|place| place.snapshot == press.from);
    entrance.kind.is_chat()
        && here.into_iter().any(|place| match press.control {
            Some(control) => place.control == Some(control),
            None => place.node == press.node,
        })
}

fn is_reached_otherwise(trail: &Trail, snapshot: usize) -> bool {
    trail.steps.iter().any(|step| step.to == Some(snapshot) && !matches!(step.action, Action::OpenChat(_)))
}

/// What an opened chat shows, and the words that say who answers.
fn read(trail: &Trail, step: &Step, press: &Press) -> (OpenedChat, Option<String>) {
    let mut chat = OpenedChat {
        device: step.device,
        snapshot: step.to.filter(|_| step.change != Some(Change::Nothing)),
        answered_by: Answerer::Unknown,
        offers_person: None,
        asks_for_topic: None,
        closed: false,
    };
    let before = trail.snapshots.get(press.from);
    let Some((before, after)) = before.zip(chat.snapshot.and_then(|to| trail.snapshots.get(to))) else {
        return (chat, None);
    };
    let mut saw = None;
    let (mut robot, mut person) = (false, false);
    for paragraph in new_words(before, after) {
        let says = |intent| paragraph.hits.iter().any(|hit| hit.intent == intent);
        let surely = |intent| paragraph.hits.iter().any(|hit| hit.intent == intent && hit.strength == Strength::Strong);
        let greets = says(Intent::Robot) || surely(Intent::RobotGreeting);
        let agent = surely(Intent::HandoffMessage) || surely(Intent::QueueMessage);
        let named = says(Intent::HumanAgent);
        let pressed = paragraph.pieces.iter().any(|piece| piece.control.is_some());
        if named && chat.offers_person.is_none() && (pressed || greets) {
            chat.offers_person = Some(short(&paragraph.text));
        }
        if chat.asks_for_topic.is_none() && asks_for_a_topic(&paragraph.text) {
            chat.asks_for_topic = Some(short(&paragraph.text));
        }
        // A button that leads to a person says that there is none yet.
        person |= agent || (named && !pressed && !greets);
        robot |= greets;
        chat.closed |= surely(Intent::OfflineMessage);
        if saw.is_none() && (greets || agent || named) {
            saw = Some(short(&paragraph.text));
        }
    }
    chat.answered_by = match (robot, person, chat.offers_person.is_some()) {
        (true, false, false) => Answerer::Robot,
        (false, true, false) => Answerer::Human,
        (false, false, false) => Answerer::Unknown,
        _ => Answerer::Both,
    };
    (chat, saw)
}

fn short(text: &str) -> String {
    text.chars().filter(|char| *char != reading::SEAM).take(LONGEST).collect()
}

/// What a customer reads after the press and did not before.
fn new_words(before: &Snapshot, after: &Snapshot) -> impl Iterator<Item = Paragraph> + use<> {
    let seen =
        |page: &Snapshot| reading::paragraphs(page).into_iter().filter(|paragraph| paragraph.seen).take(20 * MOST);
    let old: BTreeSet<String> = seen(before).map(|paragraph| paragraph.text).collect();
    let new: Vec<Paragraph> = seen(after).filter(|paragraph| !old.contains(&paragraph.text)).take(MOST).collect();
    new.into_iter()
}

/// Who answers, once it was opened: what a chat shows beats what a page says of it, but a person who is promised outside
/// and not offered inside is a person behind a robot.
fn conclude(entrance: &mut Entrance) {
    let shown = entrance.opened.iter().map(|chat| chat.answered_by).filter(|by| *by != Answerer::Unknown);
    let Some(shown) = shown.reduce(|a, b| if a == b { a } else { Answerer::Both }) else { return };
    let promised = matches!(entrance.answered_by, Answerer::Human | Answerer::Both);
    entrance.answered_by = if shown == Answerer::Robot && promised { Answerer::Both } else { shown };
    entrance.kind = signals::kind_of_chat(entrance.answered_by);
}
