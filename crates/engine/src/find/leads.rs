//! Leads: links and buttons that look like the way to a human, by their words, their address and where they stand.

use super::page::Page;
use crate::lexicon::{self, Hit, Intent, Strength};
use crate::search::{Lead, Signal, Wording};
use crate::snapshot::{Control, ControlId, ControlKind};

/// The most leads kept of one snapshot.
const MOST: usize = 40;

/// The leads of one page, best first.
pub(super) fn leads(page: &Page<'_>) -> Vec<Lead> {
    let controls = page.snapshot.controls.iter().enumerate();
    let mut leads: Vec<Lead> = controls.filter_map(|(id, control)| lead(page, id as ControlId, control)).collect();
    leads.sort_by(|a, b| b.scent.total_cmp(&a.scent).then(a.control.cmp(&b.control)));
    leads.truncate(MOST);
    leads
}

fn lead(page: &Page<'_>, id: ControlId, control: &Control) -> Option<Lead> {
    let pressed =
        matches!(control.kind, ControlKind::Link | ControlKind::Button | ControlKind::Summary | ControlKind::Clickable);
    let href = control.href.as_deref().unwrap_or_default();
    let dials = ["tel:", "mailto:", "sms:"].iter().any(|scheme| href.to_ascii_lowercase().starts_with(scheme));
    let words = page.words_of_control(id);
    if !pressed || dials || words.chars().count() > 30 {
        return None;
    }
    let text = if words.is_empty() { page.hint_of_control(id) } else { words.to_owned() };
    let hits = if words.is_empty() { lexicon::read(&text) } else { page.hits_of_control(id).to_vec() };
    let mut signals = Vec::new();
    let mut scent = 0.0;
    let mut smell = |points: f64, signal: &str, saw: &str| {
        if points != 0.0 {
            scent += points;
            signals.push(Signal { id: signal.to_owned(), saw: saw.chars().take(60).collect() });
        }
    };
    smell(of_words(&hits, &text), "words", &text);
    smell(of_address(href), "address", href);
    if words.is_empty() {
        let drawn = format!("{} {}", control.attributes.names, page.picture_names(id)).to_lowercase();
        smell(of_picture(&drawn), "icon", &drawn);
    }
    if signals.is_empty() || scent.abs() < 1.5 {
        return None;
    }
    scent += of_place(page, control);
    scent -= if page.control_sight(id).is_unseen() { 1.0 } else { 0.0 };
    let wording = wording(&hits, words.is_empty());
    Some(Lead {
        device: page.snapshot.device,
        snapshot: page.index,
        control: id,
        node: control.node,
        text,
        href: control.href.clone(),
        wording,
        scent,
        signals,
    })
}

/// The best promise of its words; words for someone else's way weigh it down.
fn of_words(hits: &[Hit], text: &str) -> f64 {
    let promise = |hit: &Hit| match (hit.intent, hit.strength) {
        (Intent::HumanAgent, _) => 10.0,
        (Intent::ChatEntry | Intent::Callback, _) | (Intent::SupportEntry, Strength::Strong) => 8.0,
        (Intent::PhoneLabel, Strength::Strong) => 7.0,
        (Intent::ContactForm | Intent::SupportEntry | Intent::PhoneLabel, _) => 6.0,
        (Intent::Complaint | Intent::Aftersales, _) => 4.0,
        (Intent::SelfHelp | Intent::Robot | Intent::EmailLabel | Intent::ElderLane, _) => 3.0,
        (Intent::Presales | Intent::AddressLabel | Intent::Store, _) => 2.0,
        _ => 0.0,
    };
    let burden = |hit: &Hit| match hit.intent {
        Intent::OtherParty | Intent::ReportLine | Intent::PublicBody => 8.0,
        Intent::NoNumber | Intent::CookieBanner => 3.0,
        Intent::LoginWall | Intent::AppOnly => 4.0,
        _ => 0.0,
    };
    let about = ["关于我们", "關於我們", "about us", "impressum", "会社概要", "company"]
        .iter()
        .any(|word| text.to_lowercase().contains(word));
    let best = hits.iter().map(promise).fold(if about { 2.0 } else { 0.0 }, f64::max);
    best - hits.iter().map(burden).fold(0.0, f64::max)
}

fn of_address(href: &str) -> f64 {
    let address = href.to_ascii_lowercase();
    let path = address.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    let has = |words: &[&str]| words.iter().any(|word| path.contains(word));
    if has(&[
        "career",
        "/jobs",
        "recruit",
        "zhaopin",
        "franchise",
        "jiameng",
        "press",
        "investor",
        "login",
        "register",
        "privacy",
        "supplier",
    ]) {
        -3.0
    } else if has(&[
        "contact",
        "lianxi",
        "lxwm",
        "kefu",
        "kontakt",
        "contatti",
        "contacto",
        "toiawase",
        "inquiry",
        "customer-service",
        "customerservice",
        "customer-care",
        "fale-conosco",
        "kundenservice",
        "atencion",
    ]) {
        2.5
    } else if has(&["support", "help", "service", "faq", "impressum", "feedback", "liuyan", "aide", "assistenza"]) {
        1.5
    } else {
        0.0
    }
}

fn of_picture(names: &str) -> f64 {
    let has = |words: &[&str]| words.iter().any(|word| names.contains(word));
    if has(&["kefu", "headset", "customer", "contact", "livechat", "chat", "consult", "zixun", "lianxi"]) {
        5.0
    } else if has(&["phone", "service", "help", "telephone", "dianhua"]) {
        3.0
    } else {
        0.0
    }
}

/// Footers, headers and what stays on the screen are where people look for help.
fn of_place(page: &Page<'_>, control: &Control) -> f64 {
    let stands_in = |tags: &[&str]| {
        page.snapshot
            .ancestors(control.block)
            .take(12)
            .any(|(_, block)| tags.contains(&block.tag.as_str()) || block.names.contains("foot"))
    };
    if control.pinned || stands_in(&["footer", "header", "nav"]) { 0.5 } else { 0.0 }
}

fn wording(hits: &[Hit], silent: bool) -> Wording {
    let literal = |hit: &Hit| {
        matches!(
            hit.intent,
            Intent::HumanAgent | Intent::ChatEntry | Intent::Callback | Intent::PhoneLabel | Intent::ContactForm
        ) || (hit.intent == Intent::SupportEntry && hit.strength == Strength::Strong)
    };
    match (silent, hits.iter().any(literal)) {
        (true, _) => Wording::IconOnly,
        (false, true) => Wording::Literal,
        (false, false) => Wording::Generic,
    }
}
