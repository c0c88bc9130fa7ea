//! The words around a number, and what they say about it.

use crate::lexicon::{Hit, Intent, Strength};
use crate::search::Purpose;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// What the words beside a number say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// A phone number.
    Phone,
    /// A way to the merchant's service, so most likely a phone number.
    Service,
    /// Words for a phone stand nearby, not beside it.
    Near,
    /// Nothing.
    Nothing,
    /// A phone number for something else than customers.
    OtherParty,
    /// A line for reports of abuse.
    Report,
    /// A public body's number.
    PublicBody,
    /// A fax number.
    Fax,
    /// A QQ number, a licence, a price …: no phone number.
    NotAPhone,
}

/// What was told, with the words.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) told: Told,
    /// Byte range of the words in the folded text of the paragraph; `None` if they are the context's.
    pub(super) words: Option<std::ops::Range<usize>>,
}

/// Words further away than this from a number say nothing of it, in bytes.
pub(super) const REACH: usize = 200;

/// Reads the words before the number that starts at `at`; `from` is the end of what came before.
pub(super) fn before(text: &str, hits: &[Hit], from: usize, at: usize) -> Label {
    let mut edge = at;
    let mut cluster = Vec::new();
    let known = hits.partition_point(|hit| hit.end <= at);
    for hit in hits[..known].iter().rev().take_while(|hit| hit.start >= from) {
        if !connects(&text[hit.end..edge]) {
            break;
        }
        edge = hit.start;
        cluster.push(*hit);
    }
    if cluster.is_empty() {
        return sign(text, from, at).unwrap_or_else(|| unknown(text, &hits[..known], from, at));
    }
    let told = match of_cluster(&cluster) {
        Told::Phone if public_body_named(text, &hits[..known], from, at) => Told::PublicBody,
        told => told,
    };
    Label { told, words: Some(edge..at) }
}

/// `☎ …`, `T: …`, `F. …`: a sign or a single letter as label.
fn sign(text: &str, from: usize, at: usize) -> Option<Label> {
    let lead = text[from..at].trim_end_matches([' ', ':', '\u{1}', '\u{fe0f}', '\u{fe0e}']);
    let told = match lead.chars().next_back()? {
        '☎' | '☏' | '✆' | '℡' | '📞' | '📱' | '🕿' | '🕾' | '🤙' => Told::Phone,
        '📠' | '🖷' => Told::Fax,
        _ => return letter(text, from, at),
    };
    Some(Label { told, words: None })
}

/// `T:`, `(M)`, `p.` before a number that looks like a phone; `F:` before a fax. `T/F:` is a phone.
fn letter(text: &str, from: usize, at: usize) -> Option<Label> {
    let lead = text[from..at].trim_end_matches([' ', '\u{1}']);
    let marked = lead.trim_end_matches([':', '.', ')', ']']).trim_end_matches(' ');
    let letter = marked.chars().next_back()?;
    let before = marked[..marked.len() - letter.len_utf8()].chars().next_back();
    if lead.len() == marked.len() || !letter.is_ascii_lowercase() || before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let told = match (letter, before) {
        ('f', Some('/')) | ('t' | 'p' | 'm' | 'h' | 'c', _) => Told::Near,
        ('f', _) => Told::Fax,
        _ => return None,
    };
    Some(Label { told, words: None })
}

/// `… (传真)`, `… (招商)`: what brackets right behind the number at `at` say that it is, if not a phone of the merchant.
pub(super) fn behind(text: &str, hits: &[Hit], at: usize) -> Option<Told> {
    let inner = text[at..].trim_start_matches([' ', '\u{1}']).strip_prefix(['(', '['])?;
    let start = text.len() - inner.len();
    let end = floor(text, text.len().min(start + 48));
    let close = start + text[start..end].find([')', ']'])?;
    // `(QQ同号)` and `(含招商加盟)` say what it is besides.
    let besides = |char: char| char.is_ascii_digit() || matches!(char, '同' | '含' | '及' | '和' | '、' | '/' | '&');
    if text[start..close].contains(besides) {
        return None;
    }
    if matches!(text[start..close].trim(), "f" | "fax") {
        return Some(Told::Fax);
    }
    let first = hits.partition_point(|hit| hit.start < start);
    let within: Vec<Hit> = hits[first..].iter().take_while(|hit| hit.end <= close).copied().collect();
    let told = of_cluster(&within);
    let qq = within.iter().any(|hit| hit.intent == Intent::QqLabel);
    match told {
        Told::Fax | Told::OtherParty | Told::Report | Told::PublicBody => Some(told),
        Told::NotAPhone if qq => Some(told),
        _ => None,
    }
}

/// `4006287719 服务热线`, `… (客服电话)`: whether words for a phone stand right behind the number at `at`, and no other number
/// behind them that they could belong to.
pub(super) fn follows(text: &str, hits: &[Hit], at: usize) -> bool {
    let rest = text[at..].trim_start_matches([' ', '\u{1}', '\n', '(', '[', '-']);
    let start = text.len() - rest.len();
    let Ok(index) = hits.binary_search_by_key(&start, |hit| hit.start) else { return false };
    let hit = hits[index];
    let end = floor(text, text.len().min(hit.end + 12));
    let label = hit.intent == Intent::PhoneLabel && hit.strength == Strength::Strong;
    label && start - at <= 4 && !text[hit.end..end].contains(|char: char| char.is_ascii_digit())
}

/// `… contact the Financial Ombudsman or call 0800 …`: the line of a public body named in the same sentence.
fn public_body_named(text: &str, hits: &[Hit], from: usize, at: usize) -> bool {
    let window = floor(text, at.saturating_sub(200)).max(from);
    let sentence = text[window..at].rfind(['。', '!', '?', ';', '\n']).map_or(window, |end| window + end);
    hits.iter()
        .rev()
        .take_while(|hit| hit.start >= sentence)
        .any(|hit| hit.intent == Intent::PublicBody && hit.strength == Strength::Strong)
}

/// What a label that stands somewhere else (the cell, heading or line before) says.
pub(super) fn of_context(hits: &[Hit]) -> Told {
    let mut relevant: Vec<Hit> = hits.iter().filter(|hit| relevant(hit.intent)).copied().collect();
    relevant.reverse();
    if relevant.is_empty() { Told::Nothing } else { of_cluster(&relevant) }
}

fn relevant(intent: Intent) -> bool {
    use Intent::{
        AddressLabel, ChatEntry, PhoneLabel, Presales, PublicBody, QqLabel, ReportLine, SupportEntry, WechatLabel,
    };
    use Intent::{Aftersales, Callback, Complaint, ElderLane, EmailLabel, FaxLabel, HumanAgent, NoNumber, OtherParty};
    matches!(
        intent,
        Aftersales
            | Callback
            | Complaint
            | ElderLane
            | EmailLabel
            | FaxLabel
            | HumanAgent
            | NoNumber
            | OtherParty
            | AddressLabel
            | ChatEntry
            | PhoneLabel
            | Presales
            | PublicBody
            | QqLabel
            | ReportLine
            | SupportEntry
            | WechatLabel
    )
}

/// Nearest first.
fn of_cluster(cluster: &[Hit]) -> Told {
    let has = |intent| cluster.iter().any(|hit| hit.intent == intent);
    if has(Intent::PublicBody) {
        return Told::PublicBody;
    }
    if has(Intent::ReportLine) {
        return Told::Report;
    }
    if has(Intent::OtherParty) {
        return Told::OtherParty;
    }
    let nearest = cluster.iter().find(|hit| relevant(hit.intent)).map(|hit| hit.intent);
    // 电话/传真 is a phone too; 编号 before 电话 belongs to something else.
    if has(Intent::PhoneLabel) && nearest != Some(Intent::NoNumber) && nearest != Some(Intent::EmailLabel) {
        return Told::Phone;
    }
    match nearest {
        Some(Intent::FaxLabel) => Told::Fax,
        Some(Intent::QqLabel | Intent::WechatLabel | Intent::NoNumber | Intent::EmailLabel) => Told::NotAPhone,
        Some(Intent::AddressLabel) | None => Told::Nothing,
        Some(_) => Told::Service,
    }
}

/// No known words stand directly before it: perhaps nearby, perhaps an unknown label with a colon.
fn unknown(text: &str, hits: &[Hit], from: usize, at: usize) -> Label {
    let window = floor(text, at.saturating_sub(90)).max(from);
    let near: Vec<&Hit> = hits.iter().rev().take_while(|hit| hit.start >= window).collect();
    let sentence = text[window..at].rfind(['。', '!', '?', ';']).map_or(window, |end| window + end);
    let licence = near.iter().any(|hit| hit.intent == Intent::NoNumber && at - hit.end <= 18 && hit.start >= sentence);
    let words = near.iter().find(|hit| hit.intent == Intent::PhoneLabel && hit.start >= sentence);
    if near
        .iter()
        .any(|hit| hit.intent == Intent::PublicBody && hit.strength == Strength::Strong && hit.start >= sentence)
    {
        return Label { told: Told::PublicBody, words: None };
    }
    let told = match (licence, words) {
        (true, None) => Told::NotAPhone,
        (_, Some(hit)) if hit.strength == Strength::Strong || at - hit.end <= 30 => Told::Near,
        _ => Told::Nothing,
    };
    Label { told, words: short_label(text, window, at) }
}

/// `审计监督：` before a number is its label though no lexicon knows it.
fn short_label(text: &str, from: usize, at: usize) -> Option<std::ops::Range<usize>> {
    let piece = text[from..at].trim_end_matches([' ', '(', '+']);
    let start = piece
        .rfind(['。', '!', '?', ';', ',', '\n', '|', '\u{1}', ')', '、'])
        .map_or(0, |break_at| break_at + piece[break_at..].chars().next().map_or(1, char::len_utf8));
    let label = piece[start..].trim();
    let short = (2..=16).contains(&label.trim_end_matches([':', ' ']).chars().count());
    (label.ends_with([':', '-']) && short).then(|| from + start..from + piece.len())
}

/// Whether nothing of weight stands between two words, or between a word and the number.
fn connects(gap: &str) -> bool {
    if gap.len() > 90 {
        return false;
    }
    let mut rest = String::new();
    let mut depth = 0_u32;
    for char in gap.chars() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ' ' | ':' | '/' | '、' | '&' | '|' | '-' | '+' | '.' | ',' | '~' | '>' | '<' | '\u{1}' | '\n' | '"'
            | '\'' | '#' | '»' | '›' | '“' | '”' | '「' | '」' | '=' | '*' => {
                rest.push(' ');
            }
            _ => rest.push(char),
        }
    }
    rest.split(' ').all(filler)
}

/// Words between a label and its number that say nothing.
const FILLERS: &[&str] = &[
    "是",
    "为",
    "及",
    "和",
    "与",
    "或",
    "或者",
    "号",
    "号码",
    "號碼",
    "號",
    "我们",
    "请",
    "均",
    "可",
    "以及",
    "至",
    "致",
    "的",
    "请拨",
    "at",
    "on",
    "us",
    "number",
    "no",
    "is",
    "the",
    "our",
    "free",
    "now",
    "today",
    "line",
    "to",
    "and",
    "or",
    "nos",
    "および",
    "または",
    "は",
    "まで",
    "へ",
    "に",
    "から",
    "には",
    "の",
    "unter",
    "der",
    "nummer",
    "und",
    "au",
    "le",
    "al",
    "el",
    "número",
    "numero",
    "do",
    "para",
    "de",
    "von",
    "y",
    "e",
    "et",
    "o",
    "il",
    "o número",
    "번호",
    "으로",
    "로",
    "및",
    "24h",
    "24小时",
    "24小時",
    "(24h)",
    "vip",
    "全国",
    "免费",
];

fn filler(word: &str) -> bool {
    word.is_empty() || FILLERS.contains(&word)
}

const COMPLAINT: &[&str] = &[
    "投诉",
    "投訴",
    "监督",
    "監督",
    "客诉",
    "客訴",
    "申訴",
    "complain",
    "苦情",
    "beschwerde",
    "reclam",
    "réclam",
    "ouvidoria",
    "불만",
];
const AFTERSALES: &[&str] = &[
    "售后",
    "售後",
    "维修",
    "維修",
    "报修",
    "保修",
    "保固",
    "after-sales",
    "after sales",
    "aftersales",
    "repair",
    "warranty",
    "returns",
    "アフター",
    "修理",
    "reparatur",
    "garantie",
    "sav",
    "technical support",
    "技术支持",
    "claims",
    "a/s",
];
const PRESALES: &[&str] = &[
    "售前",
    "订购",
    "订货",
    "訂購",
    "预订",
    "预定",
    "預訂",
    "销售",
    "銷售",
    "营销",
    "业务",
    "團購",
    "团购",
    "购买",
    "order",
    "sales",
    "booking",
    "reserv",
    "leasing",
    "ご注文",
    "ご予約",
    "bestell",
    "ventas",
    "vendas",
    "vendite",
    "commercial",
];

/// What a number is for, by its label in lower case.
pub(crate) fn purpose(label: &str) -> Purpose {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new([COMPLAINT, AFTERSALES, PRESALES].concat()).ok());
    let Some(words) = WORDS.as_ref() else { return Purpose::General };
    let (mut complaint, mut aftersales, mut presales) = (false, false, false);
    for word in words.find_overlapping_iter(label).map(|found| found.pattern().as_usize()) {
        match word.checked_sub(COMPLAINT.len()) {
            None => complaint = true,
            Some(word) if word < AFTERSALES.len() => aftersales = true,
            Some(_) => presales = true,
        }
    }
    match (complaint, aftersales, presales) {
        (true, ..) => Purpose::Complaint,
        (_, true, _) => Purpose::Aftersales,
        (.., true) => Purpose::Presales,
        _ => Purpose::General,
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
