//! `chat-link`: links and buttons that open a chat: by the vendor behind their address, by what they call, by their words,
//! and by their shape where they have no words.

use super::chat::{self, Named};
use super::chat_widget;
use crate::find::found::{Find, Found, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::lexicon::{self, Hit, Intent, Nature, Strength, Vendor};
use crate::search::{Answerer, EntranceKind, Hours, ShownAs};
use crate::snapshot::{Control, ControlId, ControlKind};

/// The longest words of a control that opens a chat; a Chinese character counts twice.
const LONGEST: usize = 48;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let widget = chat_widget::only_vendor(page);
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        let id = id as ControlId;
        if let Some(vendor) = vendor(control) {
            add_vendor(page, id, control, vendor, found);
        } else if let Some(told) = told(page, id, control) {
            add_told(page, id, &told, widget, found);
        }
    }
}

fn vendor(control: &Control) -> Option<&'static Vendor> {
    let href = control.href.as_deref().unwrap_or_default();
    let script = href.strip_prefix("javascript:").or(control.attributes.onclick.as_deref());
    lexicon::vendor_of_link(href).or_else(|| script.and_then(vendor_of_call))
}

/// The vendor a click handler opens: by an address in it or by the function it calls.
fn vendor_of_call(script: &str) -> Option<&'static Vendor> {
    let opened = script.split(['\'', '"', '`']).take(20).find_map(lexicon::vendor_of_link);
    opened.or_else(|| lexicon::vendor_of_script_text(script))
}

fn add_vendor(page: &Page<'_>, id: ControlId, control: &Control, vendor: &Vendor, found: &mut Found) {
    let href = control.href.as_deref().unwrap_or_default();
    let words = page.words_of_control(id).to_owned();
    let label = if words.is_empty() { page.hint_of_control(id) } else { words.clone() };
    let hits = lexicon::read(&label);
    let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
    let Some(sighting) = page.sighting_of_control(id, shown_as) else { return };
    let answered_by = chat::answerer(&hits, Some(vendor.nature));
    let called = control.attributes.onclick.as_deref().unwrap_or_default();
    let (kind, value) = match uin(href).or_else(|| uin(called)) {
        Some(uin) => (EntranceKind::Qq, uin),
        None => {
            (chat::kind(answered_by, vendor.channel()), if is_dead(href) { vendor.name.clone() } else { target(href) })
        }
    };
    let mut find = Find::new(kind, value, signal("chat-vendor", &vendor.name), sighting);
    find.text = if words.is_empty() { label.clone() } else { words };
    find.purpose = crate::find::phone::purpose(&label.to_lowercase());
    (find.label, find.vendor) = (label, Some(vendor.name.clone()));
    find.hours = hours_beside(page, id);
    find.answered_by = if kind == EntranceKind::Qq { Answerer::Unknown } else { answered_by };
    found.add(find);
}

/// The QQ number that an address or a handler opens a talk with.
fn uin(address: &str) -> Option<String> {
    let plain = ["qq.com/msgrd", "tencent:", "mqqwpa:"].iter().any(|place| address.contains(place));
    let digits: String =
        address.split("uin=").nth(1).filter(|_| plain)?.chars().take_while(char::is_ascii_digit).collect();
    (5..=11).contains(&digits.len()).then_some(digits)
}

fn target(href: &str) -> String {
    href.split('#').next().unwrap_or(href).chars().take(200).collect()
}

/// What a control without a known vendor says about a chat.
pub(super) struct Told {
    label: String,
    shown_as: ShownAs,
    answered_by: Answerer,
    /// Where it leads; empty where a script opens the chat.
    href: String,
    signal: &'static str,
}

/// How sure a control must be, in the points of [`of_words`], [`of_names`] and [`of_place`]: chat words alone are; a chat's
/// name is where the control stays on the screen.
const SURE: u32 = 6;

/// Reads one control; `None` if it opens no chat.
pub(super) fn told(page: &Page<'_>, id: ControlId, control: &Control) -> Option<Told> {
    let words = page.words_of_control(id);
    let silent = chat::is_icon(words);
    if !silent && is_plain(page, id, control) {
        return None;
    }
    let label = if silent { page.hint_of_control(id) } else { words.to_owned() };
    let width: usize = label.chars().map(|char| if char > '\u{2e80}' { 2 } else { 1 }).sum();
    let goal = Goal::of(page, id, control);
    if width > LONGEST || goal == Goal::Elsewhere {
        return None;
    }
    let hits = if silent { lexicon::read(&label) } else { page.hits_of_control(id).to_vec() };
    let others = [Intent::OtherParty, Intent::PhoneLabel, Intent::SelfHelp, Intent::FaxLabel, Intent::EmailLabel];
    let of_others = hits.iter().any(|hit| others.contains(&hit.intent) && hit.strength == Strength::Strong);
    let foreign = [Intent::WechatLabel, Intent::QqLabel, Intent::AppOnly, Intent::ContactForm, Intent::Callback];
    if of_others || hits.iter().any(|hit| foreign.contains(&hit.intent)) || (goal == Goal::Page && is_product(&label)) {
        return None;
    }
    let said = of_words(&hits, &label, goal) + of_invitation(page, id, silent, goal);
    let named = if said < SURE { of_names(page, id, control, words, silent) } else { 0 };
    let place = of_place(page, control, goal);
    if said + named == 0 || said + named + place < SURE || (said == 0 && named < 4 && goal != Goal::Chat) {
        return None;
    }
    Some(Told {
        label,
        shown_as: if silent { ShownAs::Hint } else { ShownAs::Control },
        answered_by: chat::answerer(&hits, None),
        href: if goal == Goal::Script { String::new() } else { control.href.clone().unwrap_or_default() },
        signal: if said >= SURE { "chat-words" } else { "chat-shape" },
    })
}

/// Whether a control with words is one of the many links of a page that nothing ties to a chat: neither its words nor its
/// address nor its place.
fn is_plain(page: &Page<'_>, id: ControlId, control: &Control) -> bool {
    let href = control.href.as_deref().unwrap_or_default();
    !is_pinned(page, control) && !is_dead(href) && !href.contains('#') && !talks(page, id) && !chat::may_be_named(href)
}

/// Whether a control, or the box it stands in, stays on the screen.
fn is_pinned(page: &Page<'_>, control: &Control) -> bool {
    control.pinned || page.snapshot.block(control.block).is_some_and(|block| block.pinned)
}

/// Whether the words of a control may speak of a chat.
fn talks(page: &Page<'_>, id: ControlId) -> bool {
    let talks = |hit: &Hit| matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent | Intent::Robot);
    page.hits_of_control(id).iter().any(talks)
}

/// Whether another block of the page is called so.
fn has_place(page: &Page<'_>, place: &str, control: &Control) -> bool {
    let others = page.snapshot.blocks.iter().filter(|block| block.node != control.node);
    others.flat_map(|block| block.names.split_ascii_whitespace()).any(|name| name.eq_ignore_ascii_case(place))
}

fn of_words(hits: &[Hit], label: &str, goal: Goal) -> u32 {
    let strong = |intent| hits.iter().any(|hit| hit.intent == intent && hit.strength == Strength::Strong);
    let folded = lexicon::fold_phrase(label);
    let about = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let robot = ["客服", "助手", "助理", "小蜜", "chatbot", "assistant", "agent", "asistente", "assistent", "チャット"];
    if strong(Intent::ChatEntry) || strong(Intent::HumanAgent) {
        6
    } else if strong(Intent::Robot) {
        // A firm may make robots: the bare word needs more.
        if about(&robot) { 6 } else { 4 }
    } else if goal != Goal::Page && about(&["客服", "顾问", "顧問", "联系商家", "联系卖家"]) {
        3
    } else {
        0
    }
}

/// `点击这里给我发消息` in the title of a name: the way such side bars invite.
fn of_invitation(page: &Page<'_>, id: ControlId, silent: bool, goal: Goal) -> u32 {
    let hint = page.hint_of_control(id);
    let phrases = ["给我发消息", "給我發消息", "和我联系", "与我交谈", "send me a message"];
    let invited = goal != Goal::Page && !hint.is_empty() && phrases.iter().any(|words| hint.contains(words));
    if invited {
        // A picture alone is left over from a QQ link that leads nowhere, unless it stays on the screen.
        if silent { 3 } else { 6 }
    } else if !silent && goal != Goal::Page && of_words(&lexicon::read(&hint), &hint, goal) >= SURE {
        3
    } else {
        0
    }
}

/// Names of the control, of the block right around it, of its pictures and of what it calls.
fn of_names(page: &Page<'_>, id: ControlId, control: &Control, words: &str, silent: bool) -> u32 {
    let around = page.snapshot.block(control.block).map_or("", |block| {
        let small = block.rect.is_none_or(|rect| rect.width <= 320.0 && rect.height <= 160.0);
        if small && block.tag != "body" { block.names.as_str() } else { "" }
    });
    let own = &control.attributes;
    let called = own.onclick.as_deref().unwrap_or_default();
    let pictures = page.picture_names(id);
    let all = [own.names.as_str(), around, called, pictures.as_str()];
    if silent && all.iter().any(|names| says_other(names)) {
        return 0;
    }
    let best = all.iter().map(|names| chat::named(names)).max().unwrap_or(Named::Not);
    match best {
        Named::Chat => 4,
        _ if chat::icon_says_chat(words) => 4,
        Named::Perhaps => 1,
        Named::Not => 0,
    }
}

/// Names of what stands beside chats in side bars: codes, phones, the way up, sharing.
fn says_other(names: &str) -> bool {
    let names = names.to_ascii_lowercase();
    let others =
        ["share", "close", "totop", "gotop", "back-top", "weixin", "wechat", "phone", "qrcode", "erweima", "login"];
    others.iter().any(|word| names.contains(word))
        || names
            .split(|char: char| !char.is_ascii_alphanumeric())
            .any(|word| matches!(word, "tel" | "wx" | "qq" | "top"))
}

fn of_place(page: &Page<'_>, control: &Control, goal: Goal) -> u32 {
    let pinned = is_pinned(page, control);
    let round = control.rect.is_some_and(|rect| {
        let side = rect.width.max(rect.height);
        (32.0..=110.0).contains(&side) && rect.width.min(rect.height) >= side * 0.7
    });
    let leads = match goal {
        Goal::Chat => 4,
        Goal::Script => 1,
        Goal::Page | Goal::Elsewhere => 0,
    };
    leads + if pinned { 2 } else { 0 } + u32::from(round)
}

/// Where a control leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    /// A script decides.
    Script,
    /// A page that is called like a chat: `/kefu.html`, `/livechat/`.
    Chat,
    /// Any other page.
    Page,
    /// A page to be read, another program, another place on this page.
    Elsewhere,
}

impl Goal {
    fn of(page: &Page<'_>, id: ControlId, control: &Control) -> Self {
        let href = control.href.as_deref().unwrap_or_default();
        if is_dead(href) {
            return Self::Script;
        }
        let href = href.to_ascii_lowercase();
        if ["tel:", "mailto:", "sms:", "weixin:"].iter().any(|scheme| href.starts_with(scheme)) {
            return Self::Elsewhere;
        }
        let (address, place) = href.split_once('#').unwrap_or((href.as_str(), ""));
        let own = page.snapshot.url.split('#').next().unwrap_or_default();
        if !place.is_empty() && address.eq_ignore_ascii_case(own) {
            let called = chat::named(place) == Named::Chat || control.attributes.onclick.is_some();
            // For a launcher that stays on the screen, a place that is nowhere on the page is a script's to open.
            let opened = called || (is_pinned(page, control) && talks(page, id) && !has_place(page, place, control));
            return if opened { Self::Script } else { Self::Elsewhere };
        }
        let path = address.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
        if PAGES.iter().any(|page| path.contains(page)) {
            return Self::Elsewhere;
        }
        let path = path.split('?').next().unwrap_or_default();
        let last: Vec<&str> = path.rsplit('/').filter(|part| !part.is_empty()).take(2).collect();
        if last.iter().any(|part| chat::named(part) == Named::Chat) { Self::Chat } else { Self::Page }
    }
}

fn is_dead(href: &str) -> bool {
    href.is_empty() || href.starts_with("javascript:") || href.ends_with('#') || href == "about:blank"
}

/// Words in the path of pages that are read, not chatted on.
const PAGES: [&str; 30] = [
    "contact",
    "lianxi",
    "lxwm",
    "liuyan",
    "message",
    "guestbook",
    "gbook",
    "feedback",
    "about",
    "news",
    "xinwen",
    "article",
    "product",
    "kontakt",
    "list",
    "blog",
    "docs",
    "wiki",
    "forum",
    "bbs",
    "feature",
    "solution",
    "pricing",
    "download",
    "career",
    "zhaopin",
    "case",
    "topic",
    "privacy",
    "signup",
];

/// Words of those who sell chats, not of those who chat: `在线客服系统`, `live chat software`.
fn is_product(label: &str) -> bool {
    const PRODUCTS: [&str; 24] = [
        "系统",
        "系統",
        "软件",
        "軟體",
        "平台",
        "解决方案",
        "源码",
        "外包",
        "培训",
        "开发",
        "接口",
        "插件",
        "教程",
        "价格",
        "行业",
        "software",
        "platform",
        "solution",
        "pricing",
        "integration",
        "plugin",
        " api",
        "template",
        "features",
    ];
    let folded = lexicon::fold_phrase(label);
    PRODUCTS.iter().any(|word| folded.contains(word))
}

fn add_told(page: &Page<'_>, id: ControlId, told: &Told, widget: Option<&'static Vendor>, found: &mut Found) {
    let Some(sighting) = page.sighting_of_control(id, told.shown_as) else { return };
    let called = told.href.is_empty();
    let value = match (called, told.label.is_empty()) {
        (false, _) => target(&told.href),
        (true, false) => lexicon::fold_phrase(&told.label),
        (true, true) => "chat".to_owned(),
    };
    let saw = if told.label.is_empty() { page.picture_names(id) } else { told.label.clone() };
    let mut find = Find::new(chat::kind(told.answered_by, Nature::Both), value, signal(told.signal, saw), sighting);
    find.answered_by = told.answered_by;
    find.purpose = crate::find::phone::purpose(&told.label.to_lowercase());
    find.hours = hours_beside(page, id);
    find.vendor = widget.filter(|_| called).map(|vendor| vendor.name.clone());
    (find.text, find.label) = (told.label.clone(), told.label.clone());
    found.add(find);
}

/// Hours stated beside a control.
fn hours_beside(page: &Page<'_>, id: ControlId) -> Option<Hours> {
    let run = page.run_of_control(id)?;
    let block = page.snapshot.run(run)?.block;
    let index = page.paragraphs.partition_point(|paragraph| paragraph.block < block);
    page.paragraphs.get(index).filter(|paragraph| paragraph.block == block)?;
    hours::near(page, index, 0)
}
