//! The times of the clock that a text names.

use crate::search::OpenRange;
use regex::{Captures, Regex};
use std::sync::LazyLock;

static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let part = "上午|早上|早|凌晨|下午|晚上|晚|中午|午前|午後|오전|오후|am|pm";
    let unit = r"am|pm|a\.m\.?|p\.m\.?|uhr|h|点半|點半|点|點|时|時|시|hrs?";
    Regex::new(&format!(
        r"(?:(?P<p1>{part}) ?)?(?P<h1>[0-9]{{1,2}})(?:[:.h](?P<m1>[0-5][0-9]))?(?::00)?(?: ?(?P<u1>{unit}))? ?(?:-{{1,2}}|~|至|到|to|until|till|bis(?: um)?|à|al?|alle(?: ore)?|as?(?: las)?|y(?: las)?|às|から|부터|–) ?(?:次日|翌日?|第二天)? ?(?:(?P<p2>{part}) ?)?(?P<h2>[0-9]{{1,2}})(?:[:.h](?P<m2>[0-5][0-9]))?(?::00)?(?: ?(?P<u2>{unit}))?"
    ))
    .ok()
});

/// A time from–to in the text; `range` is `None` where it can mean two things.
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) range: Option<OpenRange>,
    /// Whether it is the break.
    pub(super) pause: bool,
}

/// The times from–to in a text. `expected`: days or words for hours are named, so that bare hours count too.
pub(super) fn spans(plain: &str, expected: bool) -> Vec<Span> {
    let may = may_tell_times(plain) && (expected || ticks(plain));
    let Some(regex) = RANGE.as_ref().filter(|_| may) else { return Vec::new() };
    let found = regex.captures_iter(plain).take(24).filter_map(|captures| {
        let whole = captures.get(0)?;
        let digit_near = plain[..whole.start()]
            .ends_with(|char: char| char.is_ascii_digit() || matches!(char, '-' | '.' | '/'))
            || plain[whole.end()..].starts_with(|char: char| char.is_ascii_digit() || matches!(char, '-' | '/'));
        let named = |name| captures.name(name).is_some();
        let dotted = whole.as_str().contains('.') && !whole.as_str().contains(':');
        let clock = ["u1", "u2", "p1", "p2"].into_iter().any(named) || (!dotted && (named("m1") || named("m2")));
        if digit_near || !(clock || expected) {
            return None;
        }
        let range = range(&captures, plain)?;
        let pause = is_pause(plain, whole.start(), whole.end());
        Some(Span { start: whole.start(), end: whole.end(), range: range.told(), pause })
    });
    found.collect()
}

/// Whether a time from–to may stand in a text: two numbers of at most two digits. The numbers that customers dial are longer.
pub(super) fn may_tell_times(plain: &str) -> bool {
    let mut hours =
        plain.as_bytes().split(|byte| !byte.is_ascii_digit()).filter(|digits| matches!(digits.len(), 1 | 2));
    hours.nth(1).is_some()
}

/// Whether anything in a text looks like a time of the clock: `9:`, `9h`, `9 am`, `9点`, `下午3`. Most numbers do not, and the
/// full reading is dear.
pub(in crate::find) fn ticks(plain: &str) -> bool {
    let mut before = ' ';
    for char in plain.chars().filter(|char| *char != ' ') {
        let unit = matches!(char, ':' | 'h' | 'a' | 'p' | 'u' | '点' | '點' | '时' | '時' | '시');
        let part = matches!(before, '午' | '上' | '早' | '晨' | '晚' | '전' | '후' | 'm');
        if (before.is_ascii_digit() && unit) || (char.is_ascii_digit() && part) {
            return true;
        }
        before = char;
    }
    false
}

enum Read {
    Range(OpenRange),
    /// `11:00-2:00` may end in the afternoon or at night.
    Ambiguous,
}

impl Read {
    fn told(self) -> Option<OpenRange> {
        match self {
            Self::Range(range) => Some(range),
            Self::Ambiguous => None,
        }
    }
}

fn range(captures: &Captures<'_>, plain: &str) -> Option<Read> {
    const HALF: u16 = 12 * 60;
    let text = |name| captures.name(name).map(|found| found.as_str());
    let (first, second) = (text("p1").or(text("u1")), text("p2").or(text("u2")));
    let mut from = time(text("h1")?, text("m1"), first)?;
    let mut to = time(text("h2")?, text("m2"), second)?;
    // In `1-5 pm` both are in the afternoon; in `9-5 pm` only the second is.
    let later = second.is_some_and(|part| part.starts_with('p'));
    if later && first.is_none_or(|unit| !is_half(unit)) && from <= 6 * 60 && from + HALF < to {
        from += HALF;
    }
    let night = plain.contains("次日") || plain.contains("凌晨") || plain.contains("翌") || second.is_some_and(is_half);
    if to <= from && to + HALF > from && to <= HALF && !night {
        if first.is_none_or(|unit| !is_half(unit)) && from > 9 * 60 + 30 && to < 5 * 60 {
            return Some(Read::Ambiguous);
        }
        to += HALF;
    }
    if to <= from {
        to += 24 * 60;
    }
    OpenRange::new(from % (24 * 60), to).filter(|range| range.to() - range.from() >= 30).map(Read::Range)
}

/// Whether a word tells the half of the day.
fn is_half(word: &str) -> bool {
    word.starts_with(['a', 'p']) || word.contains(['上', '下', '早', '晚', '午', '凌', '전', '후'])
}

/// Whether a range is named as the lunch break.
fn is_pause(plain: &str, start: usize, end: usize) -> bool {
    const WORDS: [&str; 16] = [
        "午休",
        "午间休息",
        "午間休息",
        "中午休息",
        "昼休み",
        "昼休憩",
        "休憩",
        "점심시간",
        "점심",
        "lunch",
        "break",
        "mittagspause",
        "pausa",
        "pause",
        "descanso",
        "almuerzo",
    ];
    let before = plain[..start].trim_end_matches([' ', ':', '(', '\u{1}']);
    let behind = plain[end..].trim_start_matches([' ', ':', '(', '\u{1}', '为', '為', 'は']);
    // A word with times behind it speaks of those.
    let ends = |word: &&str| !behind[word.len()..].chars().take(8).any(|char| char.is_ascii_digit());
    WORDS.iter().any(|word| before.ends_with(word))
        || WORDS.iter().find(|word| behind.starts_with(**word)).is_some_and(ends)
        || ["休息", "休み"].iter().any(|word| behind.starts_with(word))
}

/// Minutes from midnight.
fn time(hour: &str, minute: Option<&str>, part: Option<&str>) -> Option<u16> {
    let hour: u16 = hour.parse().ok()?;
    let half = part.is_some_and(|part| part.ends_with('半'));
    let minute: u16 = minute.map_or(Some(if half { 30 } else { 0 }), |minute| minute.parse().ok())?;
    let afternoon =
        part.is_some_and(|part| matches!(part, "下午" | "晚上" | "晚" | "午後" | "오후") || part.starts_with('p'));
    let midnight = part.is_some_and(|part| part.starts_with('a')) && hour == 12;
    let hour = match hour {
        0..12 if afternoon => hour + 12,
        12 if midnight => 0,
        _ => hour,
    };
    (hour < 24 || (hour == 24 && minute == 0)).then_some(hour * 60 + minute)
}

/// 7×24, 24 hours: not `within 24 hours`.
pub(super) fn round_the_clock(plain: &str) -> Option<Span> {
    const WORDS: [&str; 17] = [
        "7x24",
        "7*24",
        "7×24",
        "24x7",
        "24×7",
        "24/7",
        "24小时",
        "24小時",
        "24h",
        "全天候",
        "全天",
        "24時間",
        "24 hours",
        "24-hour",
        "24시간",
        "24 horas",
        "24 stunden",
    ];
    WORDS.iter().find_map(|word| {
        let start = plain.find(word)?;
        let end = start + word.len();
        let within = plain[end..].starts_with(['内', '內', '後', '后'])
            || promised(&plain[..start])
            || plain[end..].starts_with(" business")
            || ["发货", "發貨", "到货", "送达", "自助", "退款", "更新", "监控"]
                .iter()
                .any(|word| plain[end..].starts_with(word));
        (!within).then_some(Span { start, end, range: Some(OpenRange::WHOLE_DAY), pause: false })
    })
}

/// `within 24 hours`: a promise of an answer, not hours.
fn promised(before: &str) -> bool {
    const WORDS: [&str; 9] =
        ["within", "innerhalb", "innerhalb von", "in", "binnen", "sous", "dentro de", "en", "entro"];
    let before = before.trim_end();
    WORDS.iter().any(|word| before.ends_with(word))
}
