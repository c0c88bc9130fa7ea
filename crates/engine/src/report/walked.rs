//! What the walk did, what stood in its way and what it left, as messages a neighbour understands.

use super::{Report, clean, place};
use crate::criteria::has_human;
use crate::geometry::Device;
use crate::message::Message;
use crate::trail::Budget;
use crate::walk::{self, Hindrance, Obstacle};

/// Longest words of a page.
const WORDS: usize = 40;

/// What was done on each device, and what was used up before everything worth opening was open. Empty where nobody walked.
pub(super) fn done(report: &Report<'_>) -> Vec<Message> {
    let Some(walked) = &report.trail.walked else { return Vec::new() };
    let mut said = Vec::new();
    for device in Device::ALL {
        let done = walk::done(report.trail, device);
        if done.pages == 0 {
            continue;
        }
        let did = Message::new("walk-done").with("pages", done.pages).with("presses", done.presses);
        said.push(on(Some(device), did));
        let spent = walked.spent.get(device).map(|budget| {
            Message::new(match budget {
                Budget::Pages => "walk-spent-pages",
                Budget::Presses => "walk-spent-presses",
                Budget::Seconds => "walk-spent-seconds",
                Budget::Bytes => "walk-spent-bytes",
                Budget::Leave => "walk-spent-leave",
            })
        });
        said.extend(spent.map(|spent| on(Some(device), spent)));
    }
    said
}

/// What stands in a customer's way, each once, with the device where it is only on one. Empty where nobody walked.
pub(super) fn obstacles(report: &Report<'_>) -> Vec<Message> {
    if report.trail.walked.is_none() {
        return Vec::new();
    }
    let met = walk::obstacles(report.trail, report.search);
    let kept = once(met, |one, other| (one.what, &one.words) == (other.what, &other.words), |one| one.device);
    kept.into_iter().map(|(device, obstacle)| on(device, in_words(&obstacle))).collect()
}

/// The wall at which every way ended, where nobody was found and there is one.
pub(super) fn wall(report: &Report<'_>) -> Option<Message> {
    report.trail.walked.as_ref()?;
    walk::obstacles(report.trail, report.search).iter().find_map(|obstacle| match obstacle.what {
        Hindrance::LoginWall => Some(Message::new("obstacle-login-wall")),
        Hindrance::Captcha => Some(Message::new("obstacle-captcha")),
        _ => None,
    })
}

/// The same, where the rubric too says that there is nobody.
pub(crate) fn wall_before_anybody(report: &Report<'_>) -> Option<Message> {
    let nobody = has_human(report.trail, report.search) == Some(false);
    wall(report).filter(|_| nobody)
}

/// Whether a walk ended before everything worth opening was open, or at the most presses that were allowed.
pub(super) fn unfinished(report: &Report<'_>) -> bool {
    report.trail.walked.as_ref().is_some_and(|walked| {
        let one_more = walked.max_steps.saturating_add(1);
        !walked.spent.is_empty() || !walk::unexplored(report.trail, report.search, one_more).is_empty()
    })
}

/// What was worth opening and was not opened, each once. Empty where nobody walked.
pub(super) fn unexplored(report: &Report<'_>) -> Vec<Message> {
    let Some(walked) = &report.trail.walked else { return Vec::new() };
    let left = walk::unexplored(report.trail, report.search, walked.max_steps);
    let left = once(left, |one, other| one.text == other.text, |one| one.device);
    let said = |device, text: &str| on(device, Message::new("pressed").with("words", clean(text, WORDS)));
    left.into_iter().map(|(device, lead)| said(device, &lead.text)).collect()
}

/// Each of these things once: with its device where it is on one only.
fn once<T>(all: Vec<T>, same: impl Fn(&T, &T) -> bool, device: impl Fn(&T) -> Device) -> Vec<(Option<Device>, T)> {
    let mut kept: Vec<(Option<Device>, T)> = Vec::new();
    for one in all {
        match kept.iter_mut().find(|(_, known)| same(known, &one)) {
            Some((on, known)) if device(known) != device(&one) => *on = None,
            Some(_) => {}
            None => kept.push((Some(device(&one)), one)),
        }
    }
    kept
}

fn on(device: Option<Device>, what: Message) -> Message {
    let device = device.map_or_else(|| Message::new("device-both"), place::device);
    Message::new("where-on").with("device", device).with("place", what)
}

fn in_words(obstacle: &Obstacle) -> Message {
    let words = clean(&obstacle.words, WORDS);
    let pressed = if words.is_empty() {
        Message::new("pressed-wordless")
    } else {
        Message::new("pressed").with("words", words.clone())
    };
    let what = match obstacle.what {
        Hindrance::OtherProgram => return Message::new("obstacle-other-program").with("what", pressed),
        Hindrance::File => return Message::new("obstacle-file").with("what", pressed),
        Hindrance::DeadLink => return Message::new("obstacle-dead-link").with("what", pressed),
        Hindrance::DeadPress => return Message::new("obstacle-dead-press").with("what", pressed),
        // Its words are an address that says nothing to a customer.
        Hindrance::Captcha => return Message::new("obstacle-captcha"),
        Hindrance::CookieBanner => "obstacle-cookie-banner",
        Hindrance::PopUp => "obstacle-pop-up",
        Hindrance::LoginWall => "obstacle-login-wall",
        Hindrance::AppOnly => "obstacle-app-only",
        Hindrance::TopicFirst => "obstacle-topic-first",
        Hindrance::RobotFirst => "obstacle-robot-first",
        Hindrance::WechatOnly => "obstacle-wechat-only",
    };
    let what = Message::new(what);
    let what =
        if words.is_empty() { what } else { Message::new("obstacle-quoted").with("what", what).with("words", pressed) };
    match obstacle.close_px {
        Some(px) => Message::new("obstacle-closed").with("what", what).with("px", px.floor()),
        None => what,
    }
}
