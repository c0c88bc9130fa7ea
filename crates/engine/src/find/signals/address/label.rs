//! Addresses behind a label: `地址：…`, `Address: …`, `주소 …`, or in the cell or line after it.

use super::lines::Lines;
use super::{LONGEST, east, korean, traps, west};
use crate::lexicon::Intent;
use std::ops::Range;

/// What stands between a label and its value.
const LEAD: [char; 12] = [':', ' ', '\u{1}', '\n', '-', '|', ')', '(', ']', '[', '/', '.'];

/// What makes another thing of an address: 收货地址, email address, 地址栏.
const NO_ADDRESS_BEFORE: [&str; 26] = [
    "收货",
    "收貨",
    "收件",
    "邮箱",
    "郵箱",
    "邮件",
    "郵件",
    "ip",
    "ip ",
    "email ",
    "e-mail ",
    "mail ",
    "mac ",
    "web ",
    "网",
    "網",
    "网站",
    "billing ",
    "shipping ",
    "delivery ",
    "配送",
    "送货",
    "メール",
    "이메일 ",
    "이메일",
    "배송 ",
];
const NO_ADDRESS_AFTER: [&str; 12] =
    ["栏", "欄", "簿", "管理", " book", " bar", " line", "es ", " *", "*", "をご", "을 입력"];

/// Where the value of a label begins in a line, if the line has a label, or the line or cell before it is one.
pub(super) fn said(lines: &Lines<'_>, index: usize) -> Option<usize> {
    let (paragraph, range) = lines.paragraph_of(index)?;
    let text = paragraph.folded.text();
    let first = paragraph.hits.partition_point(|hit| hit.start < range.start);
    let hits = paragraph.hits[first..].iter().take_while(|hit| hit.end <= range.end);
    let inside = hits.filter(|hit| hit.intent == Intent::AddressLabel).find_map(|hit| {
        let (before, rest) = (&text[range.start..hit.start], &text[hit.end..range.end]);
        let lead = lead(rest);
        let told = before.trim().is_empty() || rest[..lead].contains([':', ' ', '\u{1}', '|']);
        (told && is_address(before, rest) && !rest[lead..].is_empty()).then(|| hit.end - range.start + lead)
    });
    inside.or_else(|| {
        let here = range.start == 0 && paragraph.context_says(Intent::AddressLabel);
        let other = || {
            let context = crate::lexicon::fold_phrase(&paragraph.context);
            NO_ADDRESS_BEFORE.iter().any(|word| context.starts_with(word.trim()))
        };
        (here && !other() || label_line(lines, index)).then_some(0)
    })
}

/// How many bytes stand between a label and its value; `地址(Add): ` says it twice.
fn lead(rest: &str) -> usize {
    let value = rest.trim_start_matches(LEAD);
    let again = ["address", "add", "adr"].iter().find_map(|word| value.strip_prefix(word));
    let value = again.filter(|value| value.starts_with(LEAD)).map_or(value, |value| value.trim_start_matches(LEAD));
    rest.len() - value.len()
}

/// Whether the line before, of the same paragraph, is a label and nothing else.
fn label_line(lines: &Lines<'_>, index: usize) -> bool {
    let Some(last) = index.checked_sub(1) else { return false };
    let Some((paragraph, range)) = lines.paragraph_of(last) else { return false };
    if range.len() > 40 {
        return false;
    }
    let text = paragraph.folded.text();
    let first = paragraph.hits.partition_point(|hit| hit.start < range.start);
    let mut hits = paragraph.hits[first..].iter().take_while(|hit| hit.end <= range.end);
    hits.any(|hit| {
        let (before, rest) = (&text[range.start..hit.start], &text[hit.end..range.end]);
        hit.intent == Intent::AddressLabel && is_address(before, rest) && rest.trim_start_matches(LEAD).is_empty()
    }) && lines.together(index, last)
}

fn is_address(before: &str, rest: &str) -> bool {
    !NO_ADDRESS_BEFORE.iter().any(|word| before.ends_with(word))
        && !NO_ADDRESS_AFTER.iter().any(|word| rest.starts_with(word))
}

/// The address that begins at a place behind a label. A label alone is not enough: the value must look like a place.
pub(super) fn value(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.get(start..)?;
    let end = start + end(rest);
    let value = &text[start..end];
    let chars = value.chars().count();
    let fits = (5..=LONGEST).contains(&chars) && !traps::no_place(value);
    if fits && (east::labelled(value) || korean::labelled(value) || western(value)) {
        return Some(start..end);
    }
    // `… siège social est situé 8 rue …, 75002 …`: the address within the sentence.
    let street = west::street(value).filter(|_| !traps::no_place(value))?;
    let span = west::with_place(value, &street)?;
    Some(start + span.start..start + span.end)
}

/// Behind a label a western address needs a street, or a town with a number or a second part.
fn western(text: &str) -> bool {
    if traps::sentence(text) {
        return false;
    }
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
    let parts = text.matches(',').count();
    let town = west::has_town(text) && (numbered || parts >= 1);
    west::street(text).is_some() || (numbered && parts >= 1 && (parts >= 2 || west::is_place(text))) || town
}

/// Where an address ends: at a sentence's end, or where something else is named.
pub(super) fn end(text: &str) -> usize {
    const STOPS: [&str; 40] = [
        " 免费",
        " 服务",
        " 客服",
        " 咨询",
        ",投诉",
        " 投诉",
        "\n",
        "。",
        ";",
        "|",
        "电话",
        "電話",
        "tel:",
        "tel.",
        " tel",
        "tél",
        "邮编",
        "郵編",
        "传真",
        "傳真",
        "phone",
        "邮箱",
        "郵箱",
        "手机",
        "手機",
        "热线",
        "熱線",
        "fax",
        "e-mail",
        "email",
        "copyright",
        "©",
        "版权",
        "전화",
        "대표",
        "telefon",
        "teléfono",
        "http",
        "www.",
        "营业时间",
    ];
    let cut = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let text = &text[..cut];
    let end = STOPS.iter().filter_map(|stop| text.find(stop)).min().unwrap_or(cut);
    text[..end].trim_end_matches([' ', ',', '(', '\u{1}', '-', '/', ':', '.', '[']).len()
}
