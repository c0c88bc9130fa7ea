//! The first line of every report: one sentence a neighbour understands.

use super::route::{self, Route};
use super::{Report, clean, place, walked};
use crate::effort::Effort;
use crate::geometry::Device;
use crate::message::{Arg, Message};
use crate::score;
use crate::search::{Announced, Answerer, Entrance, EntranceKind, Lead, Purpose, ShownAs, Sighting, Wording};
use crate::snapshot::Sight;
use crate::trail::Trail;
use crate::walk;

/// Longest piece of page text in the sentence.
const LEAD: usize = 30;

/// The answer to the one question: can an older customer reach a person here, and how?
pub fn sentence(report: &Report<'_>) -> Message {
    let Report { trail, search, .. } = *report;
    if trail.snapshots.is_empty() && trail.steps.is_empty() {
        return Message::new("sentence-nothing-seen");
    }
    if let Some(fault) = score::unseen(trail) {
        let why = score::fault_args(Message::new(format!("fault-{}", fault.code())), &fault);
        return Message::new("sentence-not-seen").with("why", why);
    }
    match (search.best_on(Device::Phone), search.best_on(Device::Desktop)) {
        (Some(phone), Some(desktop)) => on_both(trail, phone, desktop),
        (Some(phone), None) if was_seen(trail, Device::Desktop) => {
            Message::new("sentence-desktop-none").with("main", way(trail, phone))
        }
        (None, Some(desktop)) if was_seen(trail, Device::Phone) => {
            Message::new("sentence-phone-none").with("main", way(trail, desktop))
        }
        (Some(only), None) | (None, Some(only)) => way(trail, only),
        (None, None) => nobody(report),
    }
}

type Found<'a> = (&'a Entrance, &'a Sighting);

fn was_seen(trail: &Trail, device: Device) -> bool {
    trail.first(device).is_some() && !trail.fault(device).is_some_and(crate::trail::Fault::hides_the_page)
}

/// What is true on both devices. What differs is told of both; where something must be pressed, the worse one first.
fn on_both(trail: &Trail, phone: Found<'_>, desktop: Found<'_>) -> Message {
    if phone.0.kind != desktop.0.kind {
        let main = said_of(trail, phone, Some(Device::Phone));
        return Message::new("sentence-desktop-other").with("main", main).with("way", place::kind(desktop.0.kind));
    }
    if phone.1.steps > 0 || desktop.1.steps > 0 {
        return on_both_walked(trail, phone, desktop);
    }
    let main = way(trail, phone);
    let (Some(near), Some(far)) = (phone.1.screens_down, desktop.1.screens_down) else {
        return main;
    };
    match far {
        0 if near > 0 => Message::new("sentence-desktop-first").with("main", main),
        far if far >= near + 2 => Message::new("sentence-desktop-farther").with("main", main).with("screens", far),
        far if near >= far + 2 => Message::new("sentence-desktop-nearer").with("main", main).with("screens", far),
        _ => main,
    }
}

fn on_both_walked(trail: &Trail, phone: Found<'_>, desktop: Found<'_>) -> Message {
    let route = |(entrance, sighting): Found<'_>| {
        let route = Route::of(trail, entrance, sighting);
        (sighting.steps, route.screens(), route.effort)
    };
    let (on_phone, on_desktop) = (route(phone), route(desktop));
    if (on_phone.0, on_phone.1) == (on_desktop.0, on_desktop.1) {
        let slower = |effort: Option<Effort>| effort.map_or(0.0, |effort| effort.most_s);
        return way(trail, if slower(on_desktop.2) > slower(on_phone.2) { desktop } else { phone });
    }
    let desktop_is_worse = (on_desktop.0, on_desktop.1) > (on_phone.0, on_phone.1);
    let (worse, (other, (steps, screens, effort))) =
        if desktop_is_worse { (desktop, (phone, on_phone)) } else { (phone, (desktop, on_desktop)) };
    Message::new("sentence-other-device")
        .with("main", said_of(trail, worse, Some(worse.1.device)))
        .with("on", other.1.device.id())
        .with("steps", steps)
        .with("screens", screens)
        .with("time", time(effort))
}

/// What an older customer does to reach a person, where only one device is to be told of.
fn way(trail: &Trail, found: Found<'_>) -> Message {
    said_of(trail, found, None)
}

/// The same, said of this device.
fn said_of(trail: &Trail, (entrance, sighting): Found<'_>, device: Option<Device>) -> Message {
    let key = key(entrance, sighting);
    let px = place::seen_px(trail, sighting);
    let shown = |prefix: &str| {
        Message::new(format!("{prefix}-{key}"))
            .with("size", size_word(px))
            .with("px", px.unwrap_or(0.0))
            .with("way", place::kind(entrance.kind))
    };
    let main = if sighting.steps > 0 {
        let route = Route::of(trail, entrance, sighting);
        Message::new("sentence-walk")
            .with("on", device.map_or("any", Device::id))
            .with("steps", sighting.steps)
            .with("screens", route.screens())
            .with("time", time(route.effort))
            .with("found", shown("found"))
    } else {
        let screens = sighting.screens_down.unwrap_or(0);
        shown("sentence").with("where", where_word(sighting)).with("screens", screens)
    };
    if entrance.kind == EntranceKind::Phone && entrance.answered_by == Answerer::Both {
        return Message::new("sentence-robot-first").with("main", main);
    }
    main
}

/// The end of the keys that say it.
fn key(entrance: &Entrance, sighting: &Sighting) -> &'static str {
    match (entrance.kind, sighting.shown_as) {
        (EntranceKind::Phone, ShownAs::Text) => "phone",
        (EntranceKind::Phone, ShownAs::Picture) => "phone-picture",
        (EntranceKind::Phone, _) => "phone-control",
        (EntranceKind::Callback, _) => "callback",
        (EntranceKind::LiveChat, _) => "live-chat",
        (EntranceKind::ChatUnknown, _) => "chat-unknown",
        _ => "written",
    }
}

/// The seconds, as a part of a sentence; no words where they are not known.
fn time(effort: Option<Effort>) -> Arg {
    let time = |effort| Message::new("sentence-time").with("seconds", route::seconds(effort));
    effort.map_or_else(|| Arg::from(""), |effort| Arg::from(time(effort)))
}

fn where_word(sighting: &Sighting) -> &'static str {
    match (sighting.sight, sighting.screens_down) {
        (Sight::Unknown, _) => "unknown",
        (_, Some(1..)) => "below",
        _ => "here",
    }
}

/// Only words for the sentence, no judgement: `text-size` judges.
fn size_word(px: Option<f64>) -> &'static str {
    match px {
        None => "unknown",
        Some(px) if px >= 18.0 => "large",
        Some(px) if px >= 14.0 => "plain",
        Some(_) => "small",
    }
}

/// What to say where no customer sees a way to a person.
fn nobody(report: &Report<'_>) -> Message {
    let search = report.search;
    let visible = |entrance: &&Entrance| entrance.visible();
    let hidden = search.entrances.iter().find(|e| e.human() && e.purpose != Purpose::Other && !e.visible());
    if let Some((entrance, why)) = hidden.and_then(|e| Some((e, e.sightings.iter().find_map(place::hidden)?))) {
        return Message::new("sentence-hidden").with("way", place::kind(entrance.kind)).with("why", why);
    }
    if search
        .entrances
        .iter()
        .filter(visible)
        .any(|e| e.kind == EntranceKind::BotChat || !e.human() && e.kind.is_contact())
    {
        return Message::new("sentence-robot-only");
    }
    if let Some(lead) = promise(report) {
        return Message::new("sentence-lead").with("lead", clean(&lead.text, LEAD));
    }
    if let Some(wall) = walked::wall(report) {
        return Message::new("sentence-wall").with("what", wall);
    }
    if search.entrances.iter().filter(visible).any(|e| e.kind == EntranceKind::AppOnly) {
        return Message::new("sentence-app-only");
    }
    if let Some(other) = search.entrances.iter().filter(visible).find(|e| e.human()) {
        return Message::new("sentence-other-only").with("way", place::kind(other.kind));
    }
    if search.announced.iter().any(Announced::is_contact) {
        return Message::new("sentence-announced");
    }
    match search.authorities.first() {
        Some(authority) => Message::new("sentence-authority-only").with("digits", clean(&authority.digits, LEAD)),
        None if walked::unfinished(report) => Message::new("sentence-unfinished"),
        None => Message::new("sentence-none"),
    }
}

/// What may still lead to a person: where somebody walked, only what was left unopened.
fn promise<'a>(report: &Report<'a>) -> Option<&'a Lead> {
    let Report { trail, search, .. } = *report;
    let left: Vec<&Lead> = match &trail.walked {
        Some(walked) => walk::unexplored(trail, search, walked.max_steps),
        None => search.leads.iter().collect(),
    };
    left.into_iter().find(|lead| lead.wording == Wording::Literal && lead.scent > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Page;
    use crate::report::samples;
    use crate::text::{Language, Texts};

    fn said(sample: &samples::Sample, language: Language) -> String {
        Texts::new(language).say(&sentence(&sample.report()))
    }

    #[test]
    fn each_sample_is_told_as_a_neighbour_would() {
        let zh = |sample: samples::Sample| said(&sample, Language::ZhHans);
        let en = |sample: samples::Sample| said(&sample, Language::En);
        assert_eq!(zh(samples::kind()), "这家商户的客服电话就在第一屏，字够大，老人一眼能看到。");
        assert_eq!(
            en(samples::middling()),
            "To reach a person here an older customer scrolls 5 screens down to a phone number written at 12 px. \
             On a computer it is nearer, 2 screens down."
        );
        assert_eq!(zh(samples::hiding()), "网页里有电话，但老人看不到：字和底是同一种颜色。");
        assert_eq!(en(samples::not_seen()), "The merchant's page could not be seen. There is no website of that name.");
    }

    #[test]
    fn one_screen_and_many_screens_are_said_rightly_in_english() {
        let mut sample = samples::middling();
        for sighting in &mut sample.search.entrances[0].sightings {
            sighting.screens_down = Some(1);
        }
        assert_eq!(
            said(&sample, Language::En),
            "To reach a person here an older customer scrolls one screen down to a phone number written at 12 px."
        );
    }

    #[test]
    fn presses_screens_and_seconds_are_told_and_the_worse_device_is_named() {
        let sample = samples::walked();
        assert_eq!(
            said(&sample, Language::ZhHans),
            "在手机上，老人要点 2 下、往下翻 1 屏，大约要花 13 到 43 秒，才看得到客服电话，字还小得只有 13 像素。\
             用电脑点 1 下，大约要花 6 到 18 秒。"
        );
        assert_eq!(
            said(&sample, Language::En),
            "On a phone an older customer presses twice and scrolls one screen to find a phone number written at 13 px; \
             about 13 to 43 seconds. On a computer it takes one press; about 6 to 18 seconds."
        );
    }

    #[test]
    fn ways_that_are_alike_on_both_devices_are_told_once_with_the_slower_seconds() {
        let mut alike = samples::walked();
        alike.search.entrances[0].sightings.retain(|sighting| sighting.device == Device::Desktop);
        let other = alike.search.entrances[0].sightings[0].clone();
        alike.search.entrances[0].sightings.push(Sighting { device: Device::Phone, ..other });
        assert_eq!(
            said(&alike, Language::En),
            "An older customer presses once to find a phone number written at 13 px; about 6 to 18 seconds."
        );
    }

    #[test]
    fn what_was_opened_in_vain_is_not_promised_again() {
        let mut sample = samples::walked();
        sample.search.entrances.clear();
        assert!(!said(&sample, Language::ZhHans).contains("也许要点"), "{}", said(&sample, Language::ZhHans));
        let wall = Page::on(Device::Phone).text("请先登录").field("password", "密码").done();
        sample.trail.snapshots[2] = wall;
        assert_eq!(said(&sample, Language::ZhHans), "没有找到能联系真人的办法：要先登录才能往下走。");
        sample.trail.walked = None;
        assert_eq!(
            said(&sample, Language::En),
            "No way to a person shows on this page; perhaps “联系我们” leads on to one."
        );
    }

    #[test]
    fn a_walk_that_was_cut_short_claims_no_more_than_it_saw() {
        let mut sample = samples::walked();
        sample.search.entrances.clear();
        sample.search.leads.clear();
        assert_eq!(said(&sample, Language::ZhHans), "这次没找到能联系真人的办法，不过还有地方没来得及看。");
        sample.trail.walked.as_mut().unwrap().spent.desktop = None;
        assert!(said(&sample, Language::ZhHans).starts_with("网页上没人接待"));
    }

    #[test]
    fn a_robot_is_nobody() {
        let mut sample = samples::hiding();
        sample.search.entrances.retain(|entrance| entrance.kind == EntranceKind::BotChat);
        assert_eq!(said(&sample, Language::ZhHans), "网页上没人接待：只有机器人客服，没看到转人工的办法。");
    }

    #[test]
    fn a_page_that_only_names_a_public_line_has_nobody_of_its_own() {
        let mut sample = samples::hiding();
        sample.search.entrances.clear();
        sample.search.leads.clear();
        sample.search.announced.clear();
        assert!(said(&sample, Language::En).contains("12315"));
        sample.search.authorities.clear();
        assert_eq!(
            said(&sample, Language::En),
            "Nobody answers here: no phone number, no person to chat with, nowhere to leave a message."
        );
    }
}
