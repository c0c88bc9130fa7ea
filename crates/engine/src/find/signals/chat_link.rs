//! `chat-link`: links and buttons that open a chat: by the vendor behind their address, by what they call, by their words.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::lexicon::{self, Hit, Intent, Nature, Vendor};
use crate::search::{Answerer, EntranceKind, ShownAs};
use crate::snapshot::{Control, ControlId, ControlKind};

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        let id = id as ControlId;
        if let Some(vendor) = vendor(control) {
            add_vendor(page, id, control, vendor, found);
        } else {
            add_worded(page, id, control, found);
        }
    }
}

fn vendor(control: &Control) -> Option<&'static Vendor> {
    let of_link = control.href.as_deref().and_then(lexicon::vendor_of_address);
    of_link.or_else(|| {
        control.attributes.onclick.as_deref().and_then(|script| {
            let opened = script.split(['\'', '"']).find_map(|piece| lexicon::vendor_of_address(piece));
            opened.or_else(|| lexicon::vendor_of_script_text(script))
        })
    })
}

fn add_vendor(page: &Page<'_>, id: ControlId, control: &Control, vendor: &Vendor, found: &mut Found) {
    let href = control.href.as_deref().unwrap_or_default();
    if is_sharing(href) {
        return;
    }
    let (words, _) = page.text_of_control(id);
    let label = if words.is_empty() { page.hint_of_control(id) } else { words.clone() };
    let hits = lexicon::read(&label);
    let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
    let Some(sighting) = page.sighting_of_control(id, shown_as) else { return };
    let answered_by = answerer(&hits, Some(vendor.nature));
    let qq = href.contains("qq.com/msgrd") || href.starts_with("tencent:") || href.starts_with("mqqwpa:");
    let (kind, value) = match uin(href).filter(|_| qq) {
        Some(uin) => (EntranceKind::Qq, uin),
        None => (kind(answered_by, vendor.nature), if href.is_empty() { vendor.name.clone() } else { target(href) }),
    };
    let mut find = Find::new(kind, value, signal("chat-vendor", &vendor.name), sighting);
    find.text = if words.is_empty() { label.clone() } else { words };
    find.purpose = crate::find::phone::purpose(&label.to_lowercase());
    (find.label, find.vendor) = (label, Some(vendor.name.clone()));
    find.answered_by = if kind == EntranceKind::Qq { Answerer::Unknown } else { answered_by };
    found.add(find);
}

/// Buttons that share the page with friends lead to nobody.
fn is_sharing(href: &str) -> bool {
    href.contains("share")
        || (href.contains("send?text=") && !href.contains("phone="))
        || href.contains("/msg/text")
        || href.contains("social-plugins")
}

fn uin(href: &str) -> Option<String> {
    let digits: String = href.split("uin=").nth(1)?.chars().take_while(char::is_ascii_digit).collect();
    (5..=11).contains(&digits.len()).then_some(digits)
}

fn target(href: &str) -> String {
    href.split('#').next().unwrap_or(href).chars().take(200).collect()
}

/// A link or button whose words are about a chat.
fn add_worded(page: &Page<'_>, id: ControlId, control: &Control, found: &mut Found) {
    let words = page.words_of_control(id);
    let label = if words.is_empty() { page.hint_of_control(id) } else { words.to_owned() };
    if label.is_empty() || label.chars().count() > 24 || !may_open_chat(control) {
        return;
    }
    let hits = if words.is_empty() { lexicon::read(&label) } else { page.hits_of_control(id).to_vec() };
    let talks = |hit: &Hit| {
        matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent | Intent::Robot)
            && hit.strength == lexicon::Strength::Strong
    };
    let Some(told) = hits.iter().find(|hit| talks(hit)) else { return };
    let only_robot_word = told.intent == Intent::Robot
        && !hits.iter().any(|hit| matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent));
    if hits.iter().any(|hit| matches!(hit.intent, Intent::OtherParty | Intent::PhoneLabel | Intent::SelfHelp)) {
        return;
    }
    let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
    let Some(sighting) = page.sighting_of_control(id, shown_as) else { return };
    let answered_by = if only_robot_word { Answerer::Robot } else { answerer(&hits, None) };
    let href = control.href.as_deref().unwrap_or_default();
    let dead = href.is_empty() || href.starts_with("javascript:") || href.ends_with('#');
    let value = if dead { lexicon::fold_phrase(&label) } else { target(href) };
    let mut find = Find::new(kind(answered_by, Nature::Both), value, signal("chat-words", &label), sighting);
    find.answered_by = answered_by;
    find.purpose = crate::find::phone::purpose(&label.to_lowercase());
    (find.text, find.label) = (label.clone(), label);
    found.add(find);
}

/// Words in the path of pages that are read, not chatted on.
const PAGES: [&str; 12] = [
    "contact",
    "lianxi",
    "liuyan",
    "message",
    "guestbook",
    "feedback",
    "about",
    "news",
    "article",
    "product",
    "kontakt",
    "list",
];

/// Not links to pages about contact, to lists, to other programs and to files.
fn may_open_chat(control: &Control) -> bool {
    let href = control.href.as_deref().unwrap_or_default().to_ascii_lowercase();
    let path = href.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    let other_program = ["tel:", "mailto:", "sms:"].iter().any(|scheme| href.starts_with(scheme));
    !other_program && !PAGES.iter().any(|page| path.contains(page))
}

fn answerer(hits: &[Hit], nature: Option<Nature>) -> Answerer {
    let has = |intent| hits.iter().any(|hit| hit.intent == intent);
    match (has(Intent::HumanAgent), has(Intent::Robot), nature) {
        (true, true, _) => Answerer::Both,
        (true, false, _) => Answerer::Human,
        (false, true, _) | (false, false, Some(Nature::Robot)) => Answerer::Robot,
        _ => Answerer::Unknown,
    }
}

/// Person-to-person channels (`Nature::Human`) and chats that name a person are live chats.
fn kind(answered_by: Answerer, nature: Nature) -> EntranceKind {
    match (answered_by, nature) {
        (Answerer::Robot, _) => EntranceKind::BotChat,
        (Answerer::Human | Answerer::Both, _) | (_, Nature::Human) => EntranceKind::LiveChat,
        _ => EntranceKind::ChatUnknown,
    }
}
