//! Korean addresses: `서울특별시 중구 무궁화로 12`, and romanised ones: `12, Mugunghwa-ro, Jung-gu, Seoul`.

use super::{label, traps};
use std::ops::Range;

const PROVINCES: [&str; 17] = [
    "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북", "충남", "전북", "전남",
    "경북", "경남", "제주",
];

/// The part of an address that a word names, by its last syllable: province or city, district, street, number.
fn part(word: &str) -> Option<usize> {
    let word = word.trim_matches([',', '(', ')', '.', ':', '[', ']']);
    let chars = word.chars().count();
    if word.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) {
        return (chars <= 9 && !word.contains(['년', '월', '일', '원', '%', ':', '시', '명', '개'])).then_some(3);
    }
    if PROVINCES.iter().any(|name| word.starts_with(name)) && chars <= 7 {
        return Some(0);
    }
    let stem = chars >= 2;
    match word.chars().last()? {
        '도' | '시' if stem && chars <= 7 => Some(0),
        '군' | '구' | '읍' | '면' if stem && chars <= 6 => Some(1),
        '동' | '리' if stem && chars <= 6 => Some(2),
        '로' | '길' if stem && chars <= 12 => Some(2),
        '가' if word.chars().rev().nth(1).is_some_and(|char| char.is_ascii_digit()) => Some(2),
        last if last.is_ascii_digit() || last == '호' || last == '층' => {
            word.contains(['로', '길', '동']).then_some(4)
        }
        _ => None,
    }
}

fn hangul(char: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&char)
}

/// An address by its shape alone.
pub(super) fn shaped(text: &str) -> Option<Range<usize>> {
    if !text.chars().any(hangul) {
        return romanised(text);
    }
    let (range, seen, known) = chain(text)?;
    let value = &text[range.clone()];
    let told = seen[0] && seen[2] && seen[3] && (seen[1] || known);
    (told && !traps::no_place(value) && !story(value)).then_some(range)
}

/// A value behind a label: two parts are enough.
pub(super) fn labelled(text: &str) -> bool {
    if !text.chars().any(hangul) {
        return romanised(text).is_some();
    }
    chain(text).is_some_and(|(_, seen, _)| seen.iter().filter(|seen| **seen).count() >= 2) && !story(text)
}

fn story(text: &str) -> bool {
    ["니다", "세요", "에서 ", "배송", "까지 ", "입력"].iter().any(|word| text.contains(word))
}

/// The stretch from the first province or district on, which parts it has, and whether it begins with a known province.
fn chain(text: &str) -> Option<(Range<usize>, [bool; 4], bool)> {
    let mut seen = [false; 4];
    let mut start = None;
    let mut known = false;
    let mut at = 0;
    for word in text.split_inclusive([' ', '\u{1}']) {
        let from = at;
        at += word.len();
        let bare = word.trim_matches([' ', '\u{1}']);
        let Some(part) = part(bare) else { continue };
        if start.is_none() {
            if part > 1 {
                continue;
            }
            known = part == 0;
            start = Some(from);
        }
        if start.is_some_and(|start| from - start > 160) {
            break;
        }
        if part == 4 {
            (seen[2], seen[3]) = (true, true);
        } else {
            seen[part] = true;
        }
    }
    let start = start?;
    let end = start + label::end(&text[start..]);
    (start < end).then_some((start..end, seen, known))
}

const ENDINGS: [&str; 11] = ["-ro", "-gil", "-daero", "-gu", "-si", "-do", "-dong", "-gun", "-eup", "-myeon", "-ri"];

const JAPANESE: [&str; 5] = ["-ku", "-shi", "-cho", "-ken", "-chome"];

/// Two or more of `-ro`, `-gil`, `-gu`, `-si`, `-do`, `-dong` with a number.
fn romanised(text: &str) -> Option<Range<usize>> {
    if text.len() > 200 || !text.contains('-') {
        return None;
    }
    let words = || text.split([' ', ',', '\u{1}', ')', '.']).filter(|word| word.len() > 4);
    let korean = words().filter(|word| ENDINGS.iter().any(|ending| word.ends_with(ending))).count();
    let japanese = words().filter(|word| JAPANESE.iter().any(|ending| word.ends_with(ending))).count();
    let nation = || ["korea", "seoul", "busan", "tokyo", "japan", "osaka"].iter().any(|name| text.contains(name));
    let told = korean >= 2 || japanese >= 2 || (korean + japanese >= 1 && nation() && text.contains(','));
    let start = text.find(|char: char| char.is_ascii_digit()).filter(|_| told)?;
    let end = label::end(text);
    (start < end && !traps::sentence(text)).then_some(if start < 40 { 0..end } else { start..end })
}
