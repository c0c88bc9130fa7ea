//! What stands in a customer's way, as data.

use super::topic;
use crate::geometry::Device;
use crate::lexicon::{self, Intent};
use crate::search::{Answerer, Entrance, EntranceKind, Search};
use crate::snapshot::{Snapshot, TextSource};
use crate::trail::{Action, Change, Fault, Incident, Step, Trail};
use serde::{Deserialize, Serialize};

/// What stands in a customer's way.
#[derive(Clone, Debug, PartialEq)]
pub struct Obstacle {
    /// What it is.
    pub what: Hindrance,
    /// On which device.
    pub device: Device,
    /// Index of the snapshot it was met on.
    pub snapshot: usize,
    /// Its words, or those of what was pressed. Hostile text.
    pub words: String,
    /// The shorter side of the button that puts it away, CSS px.
    pub close_px: Option<f64>,
}

/// Kinds of obstacle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Hindrance {
    /// A banner about cookies lies over the page.
    CookieBanner,
    /// Something else that must be put away first.
    PopUp,
    /// One must log in before one sees a way to a person.
    LoginWall,
    /// One must prove to be no robot.
    Captcha,
    /// One is sent to an app.
    AppOnly,
    /// One must choose a topic before any way to a person shows.
    TopicFirst,
    /// A robot answers before a person does.
    RobotFirst,
    /// Nothing but a `WeChat` code.
    WechatOnly,
    /// What was pressed calls a program that is not there.
    OtherProgram,
    /// What was pressed gives a file.
    File,
    /// What was pressed leads to a page that is not there.
    DeadLink,
    /// What was pressed does nothing.
    DeadPress,
}

/// Longest paragraph that is taken for a notice of a wall, in characters.
const NOTICE: usize = 60;

/// What stands in the way, in the order it was met.
pub fn obstacles(trail: &Trail, search: &Search) -> Vec<Obstacle> {
    let mut kept: Vec<Obstacle> = Vec::new();
    for obstacle in met(trail, search) {
        let same = |known: &Obstacle| {
            (known.what, known.device) == (obstacle.what, obstacle.device)
                && (known.snapshot == obstacle.snapshot || known.words == obstacle.words)
        };
        match kept.iter_mut().find(|known| same(known)) {
            Some(known) => known.close_px = known.close_px.or(obstacle.close_px),
            None => kept.push(obstacle),
        }
    }
    kept
}

/// The same on every page where it stands, however often that is.
pub(crate) fn met(trail: &Trail, search: &Search) -> Vec<Obstacle> {
    let mut met: Vec<Obstacle> = Vec::new();
    for step in &trail.steps {
        met.extend(on_step(trail, step));
    }
    for (index, page) in trail.snapshots.iter().enumerate() {
        met.extend(on_page(trail, search, index, page));
    }
    met.extend(search.entrances.iter().flat_map(in_chat));
    met
}

fn on_step(trail: &Trail, step: &Step) -> Vec<Obstacle> {
    let Some(press) = step.action.press() else { return Vec::new() };
    let at =
        |what| Obstacle { what, device: step.device, snapshot: press.from, words: press.words.clone(), close_px: None };
    if matches!(step.action, Action::Close(_)) {
        let page = trail.snapshots.get(press.from);
        let cookies = page.is_some_and(|page| notice(page, Intent::CookieBanner).is_some());
        let what = if cookies { Hindrance::CookieBanner } else { Hindrance::PopUp };
        return vec![Obstacle { close_px: press.rect.map(|rect| rect.shorter_side()), ..at(what) }];
    }
    let of_fault = step.fault.as_ref().and_then(|fault| of_fault(fault, step.to.is_some()));
    let of_incidents = step.incidents.iter().find_map(|incident| match incident {
        Incident::Download { .. } => Some(Hindrance::File),
        Incident::OtherProgram { .. } => Some(Hindrance::OtherProgram),
        _ => None,
    });
    // What shows only under a mouse is a guess: that it did not show is nobody's fault.
    let dead = step.change == Some(Change::Nothing) && press.over.is_none() && matches!(step.action, Action::Press(_));
    let dead = dead.then_some(Hindrance::DeadPress);
    of_fault.or(of_incidents).or(dead).map(at).into_iter().collect()
}

/// What such a page is to the customer who was led there; `None` where it can be used, or only we cannot see it.
fn of_fault(fault: &Fault, shows: bool) -> Option<Hindrance> {
    match fault {
        Fault::HttpStatus { .. }
        | Fault::NameNotFound
        | Fault::Refused
        | Fault::Unreachable { .. }
        | Fault::Tls { .. }
        | Fault::Empty
        | Fault::RedirectLoop
        | Fault::Unresponsive
        | Fault::PrivateAddress => Some(Hindrance::DeadLink),
        Fault::Slow => (!shows).then_some(Hindrance::DeadLink),
        Fault::PasswordAsked => Some(Hindrance::LoginWall),
        Fault::Download { .. } | Fault::NotAPage { .. } => Some(Hindrance::File),
        Fault::OtherProgram { .. } => Some(Hindrance::OtherProgram),
        // The crash may be ours, the beginning of a large page was looked at, and what robots must leave is told as left.
        Fault::Crashed | Fault::TooLarge | Fault::RobotsForbidden => None,
    }
}

fn on_page(trail: &Trail, search: &Search, index: usize, page: &Snapshot) -> Vec<Obstacle> {
    let at = |what, words: String| Obstacle { what, device: page.device, snapshot: index, words, close_px: None };
    let mut met = Vec::new();
    if let Some(words) = pinned_notice(page, Intent::CookieBanner) {
        met.push(at(Hindrance::CookieBanner, words));
    }
    if let Some(words) = puzzle(page) {
        met.push(at(Hindrance::Captcha, words));
    }
    let seen = search
        .entrances
        .iter()
        .filter(|entrance| entrance.sightings.iter().any(|sighting| sighting.snapshot == index && sighting.visible()));
    let kinds: Vec<EntranceKind> = seen.filter(|entrance| entrance.human()).map(|entrance| entrance.kind).collect();
    // A page without a way to a person, at the end of a way that promised one: what does it ask for instead?
    let walked_to = trail.presses(index) > 0;
    if kinds.is_empty() && asks_for_password(page) && (walked_to || page.runs.len() < FEW) {
        let words = notice(page, Intent::LoginWall).unwrap_or_default();
        met.push(at(Hindrance::LoginWall, words));
    } else if kinds.is_empty() && walked_to {
        met.extend(notice(page, Intent::LoginWall).map(|words| at(Hindrance::LoginWall, words)));
    }
    if kinds.is_empty() {
        met.extend(notice(page, Intent::AppOnly).map(|words| at(Hindrance::AppOnly, words)));
    }
    if topic::is_asked_first(page, index, search) {
        met.extend(topic::question(page).map(|(words, _)| at(Hindrance::TopicFirst, words.to_owned())));
    }
    if !kinds.is_empty() && kinds.iter().all(|kind| *kind == EntranceKind::Wechat) {
        met.push(at(Hindrance::WechatOnly, String::new()));
    }
    met
}

/// What stands between a customer who opens a chat and the person behind it.
fn in_chat(chat: &Entrance) -> Vec<Obstacle> {
    let Some(place) = chat.sightings.first().filter(|_| chat.kind.is_chat()) else { return Vec::new() };
    let at = |what, device, snapshot, words: &str| Obstacle {
        what,
        device,
        snapshot,
        words: words.chars().take(NOTICE).collect(),
        close_px: None,
    };
    let mut met = Vec::new();
    if chat.opened.is_empty() && chat.answered_by == Answerer::Both {
        met.push(at(Hindrance::RobotFirst, place.device, place.snapshot, &chat.text));
    }
    for opened in &chat.opened {
        let snapshot = opened.snapshot.unwrap_or(place.snapshot);
        if opened.answered_by == Answerer::Both {
            let offer = opened.offers_person.as_deref().unwrap_or(&chat.text);
            met.push(at(Hindrance::RobotFirst, opened.device, snapshot, offer));
        }
        let topic = opened.asks_for_topic.as_deref();
        met.extend(topic.map(|topic| at(Hindrance::TopicFirst, opened.device, snapshot, topic)));
    }
    met
}

/// A page with fewer pieces of text than this holds nothing but its form.
const FEW: usize = 40;

fn asks_for_password(page: &Snapshot) -> bool {
    page.controls
        .iter()
        .any(|control| !control.sight.is_unseen() && control.attributes.field_type.as_deref() == Some("password"))
}

/// A short text of the page that is seen and says so.
fn notice(page: &Snapshot, intent: Intent) -> Option<String> {
    let shown = page.runs.iter().filter(|run| !run.sight.is_unseen() && run.source != TextSource::Placeholder);
    let texts = shown.filter(|run| run.control.is_none()).map(|run| run.text.trim());
    let mut short = texts.filter(|text| !text.is_empty() && text.chars().count() <= NOTICE);
    short.find(|text| lexicon::says(text, intent)).map(str::to_owned)
}

/// The same in something that stays in place over the page.
fn pinned_notice(page: &Snapshot, intent: Intent) -> Option<String> {
    let pinned = |block| page.block(block).is_some_and(|block| block.pinned);
    let shown = page.runs.iter().filter(|run| !run.sight.is_unseen() && pinned(run.block));
    let mut texts = shown.map(|run| run.text.trim()).filter(|text| text.chars().count() <= 4 * NOTICE);
    texts.find(|text| lexicon::says(text, intent)).map(|text| text.chars().take(NOTICE).collect())
}

/// Frames of the puzzles that tell people from machines.
const PUZZLES: [&str; 8] = [
    "recaptcha/api2/bframe",
    "recaptcha/enterprise/bframe",
    "hcaptcha.com/captcha",
    "challenges.cloudflare.com",
    "geetest",
    "captcha.qq.com",
    "turing.captcha",
    "captcha-delivery.com",
];

fn puzzle(page: &Snapshot) -> Option<String> {
    let drawn = page.frames.iter().find(|frame| {
        let large = frame.rect.is_some_and(|rect| rect.width >= 200.0 && rect.height >= 100.0);
        large && PUZZLES.iter().any(|puzzle| frame.url.contains(puzzle))
    });
    drawn.map(|frame| frame.url.chars().take(NOTICE).collect())
}
