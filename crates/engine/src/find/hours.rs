//! Opening hours: `周一至周五 9:00-18:00`, `7×24小时`, `Mon–Fri 9am–5pm`, with lunch breaks and `工作日`.

use super::page::Page;
use crate::lexicon::{self, Folded, Intent};
use crate::search::Hours;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// The hours stated near a place of a paragraph: behind it, before it, in the next two paragraphs, in the three before.
pub(crate) fn near(page: &Page<'_>, paragraph: usize, at: usize) -> Option<Hours> {
    let here = &page.paragraphs[paragraph];
    let behind = here.text.get(at..).unwrap_or_default();
    let before = here.text.get(..at).unwrap_or_default();
    let last = before.char_indices().rev().nth(60).map_or(0, |(start, _)| start);
    let own = read(&cut(behind, 120)).or_else(|| read(&before[last..]));
    let beside = |index: usize| {
        let other = page.paragraphs.get(index).filter(|other| other.seen == here.seen && other.text.len() < 200)?;
        page.near(here.block, other.block).then(|| read(&other.text)).flatten()
    };
    own.or_else(|| beside(paragraph + 1))
        .or_else(|| beside(paragraph + 2))
        .or_else(|| (1..=3).filter_map(|back| paragraph.checked_sub(back)).find_map(beside))
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Reads opening hours from a short text; `None` if there are none. Words for hours with digits that cannot be read give
/// hours whose `open` is `None`.
pub(crate) fn read(text: &str) -> Option<Hours> {
    let folded = Folded::new(text);
    let plain = folded.text();
    if !plain.bytes().any(|byte| byte.is_ascii_digit()) && !plain.contains("全天") {
        return None;
    }
    let days = days(plain);
    let ranges = ranges(plain, !days.is_empty() || lexicon::says(text, Intent::ServiceHours));
    let round = round_the_clock(plain);
    let workdays_only = narrowed(plain);
    if ranges.is_empty() && round.is_none() {
        let named =
            lexicon::hits(plain).iter().any(|hit| hit.intent == Intent::ServiceHours && plain[hit.end..].len() > 2);
        return (named && !days.is_empty()).then(|| Hours {
            text: shown(text, 0, text.len()),
            open: None,
            workdays_only,
        });
    }
    let mut open = [0.0; 7];
    let mut first = usize::MAX;
    let mut last = 0;
    for (start, end, hours) in ranges.iter().copied().chain(round) {
        let which = days_for(&days, start, end, plain);
        for (day, set) in open.iter_mut().zip(which) {
            if set {
                *day = f64::min(*day + hours, 24.0);
            }
        }
        (first, last) = (first.min(start), last.max(end));
    }
    for (start, end, _) in &days {
        if start.abs_diff(last) < 20 || first.abs_diff(*end) < 20 {
            (first, last) = (first.min(*start), last.max(*end));
        }
    }
    let place = folded.original(first.min(last), last);
    Some(Hours { text: shown(text, place.start, place.end), open: Some(open), workdays_only })
}

fn shown(text: &str, start: usize, end: usize) -> String {
    let words = text.get(start..end).unwrap_or_default().replace('\u{1}', "");
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

/// Days named in the text: place and which of the week, Monday first.
type Days = (usize, usize, [bool; 7]);

static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<zh>(?:周|星期|週|礼拜|禮拜)(?P<zhd>[一二三四五六日天]))
        | (?-u:\b)(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?s?(?-u:\b)\.?
        | (?-u:\b)(?P<de>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)s?(?-u:\b)\.?
        | (?-u:\b)(?P<ro>lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta)s?(?:-feira)?(?-u:\b)
        | (?P<ja>[月火水木金土日])(?:曜日?)?(?P<jas>[-~から至・.、/]*[月火水木金土日](?:曜日?)?)?
        | (?P<ko>[월화수목금토일])(?:요일)?
        | (?P<all>每天|每日|天天|全年无休|全年無休|年中無休|daily|every\ day|7\ days|seven\ days|全周|t[äa]glich|todos\ los\ d[íi]as|tous\ les\ jours|매일|연중무휴)
        | (?P<work>(?-u:\b)m\s?-\s?f(?-u:\b) | 工作日|平日|weekdays|werktags|d[íi]as\ [úu]teis|d[íi]as\ laborables|jours\ ouvr[ée]s|giorni\ feriali|평일)
        | (?P<end>周末|週末|weekends?|土日祝?|주말)",
    )
    .ok()
});

fn days(plain: &str) -> Vec<Days> {
    let Some(regex) = DAY.as_ref() else { return Vec::new() };
    let mut found: Vec<Days> = Vec::new();
    let mut single: Option<(usize, usize)> = None;
    for captures in regex.captures_iter(plain).take(40) {
        let Some(whole) = captures.get(0) else { continue };
        let set = match group(&captures) {
            Some(Named::Set(set)) => set,
            Some(Named::Day(day)) => {
                let ranged = single.filter(|(_, end)| is_range(&plain[*end..whole.start()]));
                let set = ranged.map_or_else(|| one(day), |(from, _)| span(from, day));
                single = Some((day, whole.end()));
                if let (Some(_), Some(last)) = (ranged, found.last_mut()) {
                    (last.1, last.2) = (whole.end(), set);
                    continue;
                }
                set
            }
            None => continue,
        };
        // 周一、周三 is one statement; what is far apart are two.
        let listed = found.last().is_some_and(|last| {
            plain[last.1..whole.start()].chars().all(|char| matches!(char, ' ' | ',' | '、' | '/' | '&' | '及' | '和'))
        });
        match found.last_mut().filter(|_| listed) {
            Some(last) => {
                last.1 = whole.end();
                last.2.iter_mut().zip(set).for_each(|(known, new)| *known |= new);
            }
            None => {
                found.push((
                    whole.start(),
                    after_short_range(plain, whole.end()),
                    short_range(plain, whole.end(), set),
                ));
            }
        }
    }
    found
}

enum Named {
    Day(usize),
    Set([bool; 7]),
}

fn group(captures: &Captures<'_>) -> Option<Named> {
    let text = |name| captures.name(name).map(|found| found.as_str());
    if let Some(day) = text("zhd") {
        return "一二三四五六日".find(day).map(|at| at / 3).or(Some(6)).map(Named::Day);
    }
    if let Some(day) = text("en") {
        return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|name| *name == day).map(Named::Day);
    }
    if let Some(day) = text("de") {
        return ["mo", "di", "mi", "do", "fr", "sa", "so"]
            .iter()
            .position(|name| day.starts_with(name))
            .map(Named::Day);
    }
    if let Some(day) = text("ro") {
        const STARTS: [&[&str]; 7] = [
            &["lun", "seg"],
            &["mart", "mard", "ter"],
            &["mi", "merc", "qua"],
            &["jeu", "jue", "gio", "qui"],
            &["vi", "ve", "sex"],
            &["s"],
            &["d"],
        ];
        return STARTS.iter().position(|starts| starts.iter().any(|start| day.starts_with(start))).map(Named::Day);
    }
    if let Some(day) = text("ko") {
        return "월화수목금토일".find(day).map(|at| Named::Day(at / 3));
    }
    if let (Some(day), Some(to)) = (text("ja"), text("jas")) {
        let index = |text: &str| "月火水木金土日".chars().position(|char| text.contains(char));
        let to: String = to.chars().filter(|char| "月火水木金土日".contains(*char)).collect();
        return Some(Named::Set(span(index(day)?, index(&to)?)));
    }
    if text("all").is_some() {
        return Some(Named::Set([true; 7]));
    }
    if text("work").is_some() {
        return Some(Named::Set(span(0, 4)));
    }
    text("end").map(|_| Named::Set(span(5, 6)))
}

fn is_range(between: &str) -> bool {
    let between = between.trim_matches([' ', '.', '\u{1}', ')', '(']);
    matches!(
        between,
        "-" | "~"
            | "至"
            | "到"
            | "to"
            | "bis"
            | "a"
            | "au"
            | "à"
            | "al"
            | "thru"
            | "through"
            | "until"
            | "--"
            | "—"
            | "–"
            | "から"
            | "부터"
            | "an"
            | "do"
            | "e"
            | "y"
    )
}

/// `周一至五`: the second day without its first letter.
fn short_range(plain: &str, end: usize, set: [bool; 7]) -> [bool; 7] {
    match short_end(plain, end).zip(set.iter().position(|set| *set)) {
        Some(((day, _), from)) => span(from, day),
        None => set,
    }
}

fn after_short_range(plain: &str, end: usize) -> usize {
    short_end(plain, end).map_or(end, |(_, end)| end)
}

fn short_end(plain: &str, end: usize) -> Option<(usize, usize)> {
    let rest = &plain[end..];
    let joined = ["至", "到", "-", "~"].iter().find_map(|join| rest.strip_prefix(join))?;
    let day = joined.chars().next()?;
    let index = "一二三四五六日".chars().position(|known| known == day)?;
    Some((index, plain.len() - joined.len() + day.len_utf8()))
}

fn one(day: usize) -> [bool; 7] {
    span(day, day)
}

fn span(from: usize, to: usize) -> [bool; 7] {
    let mut set = [false; 7];
    for step in 0..7 {
        let day = (from + step) % 7;
        set[day] = true;
        if day == to % 7 {
            break;
        }
    }
    set
}

/// The days a time stands for: those named last before it, else those named right behind it, else all.
fn days_for(days: &[Days], start: usize, end: usize, plain: &str) -> [bool; 7] {
    let before = days.iter().rev().find(|(_, day_end, _)| *day_end <= start);
    let behind =
        days.iter().find(|(day_start, _, _)| *day_start >= end && plain[end..*day_start].chars().count() <= 24);
    before.or(behind).map_or([true; 7], |(_, _, set)| *set)
}

static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let part = "上午|早上|早|凌晨|下午|晚上|晚|中午|午前|午後|오전|오후|am|pm";
    let unit = r"am|pm|a\.m\.?|p\.m\.?|uhr|h|点半|點半|点|點|时|時|시|hrs?";
    Regex::new(&format!(
        r"(?:(?P<p1>{part}) ?)?(?P<h1>[0-9]{{1,2}})(?:[:.h](?P<m1>[0-5][0-9]))?(?::00)?(?: ?(?P<u1>{unit}))? ?(?:-{{1,2}}|~|至|到|to|until|till|bis|à|a|às|から|부터|–) ?(?:(?P<p2>{part}) ?)?(?P<h2>[0-9]{{1,2}})(?:[:.h](?P<m2>[0-5][0-9]))?(?::00)?(?: ?(?P<u2>{unit}))?"
    ))
    .ok()
});

/// Times from–to with the hours between.
fn ranges(plain: &str, expected: bool) -> Vec<(usize, usize, f64)> {
    let Some(regex) = RANGE.as_ref() else { return Vec::new() };
    let found = regex.captures_iter(plain).take(12).filter_map(|captures| {
        let whole = captures.get(0)?;
        let digit_near = plain[..whole.start()]
            .ends_with(|char: char| char.is_ascii_digit() || matches!(char, '-' | '.' | '/'))
            || plain[whole.end()..].starts_with(|char: char| char.is_ascii_digit() || matches!(char, '-' | '/'));
        let text = |name| captures.name(name).map(|found| found.as_str());
        let clock = text("m1").is_some()
            || text("m2").is_some()
            || text("u1").is_some()
            || text("u2").is_some()
            || text("p1").is_some()
            || text("p2").is_some();
        if digit_near || !(clock || expected) {
            return None;
        }
        // In `9-5 pm` and `9:00 - 5:00 PM` the second half of the day belongs to the second time only.
        let from = time(text("h1")?, text("m1"), text("p1").or(text("u1")))?;
        let mut to = time(text("h2")?, text("m2"), text("p2").or(text("u2")))?;
        if to <= from && to + 12.0 > from && to <= 12.0 && !plain.contains("次日") && !plain.contains("凌晨") {
            to += 12.0;
        }
        let hours = if to > from { to - from } else { to + 24.0 - from };
        (hours <= 24.0 && hours > 0.2).then_some((whole.start(), whole.end(), hours))
    });
    found.collect()
}

fn time(hour: &str, minute: Option<&str>, part: Option<&str>) -> Option<f64> {
    let hour: f64 = hour.parse().ok()?;
    let half = part.is_some_and(|part| part.ends_with('半'));
    let minute: f64 = minute.map_or(Some(if half { 30.0 } else { 0.0 }), |minute| minute.parse().ok())?;
    let afternoon =
        part.is_some_and(|part| matches!(part, "下午" | "晚上" | "晚" | "午後" | "오후") || part.starts_with('p'));
    let midnight = part.is_some_and(|part| part.starts_with('a')) && (hour - 12.0).abs() < 0.1;
    let hour = if afternoon && hour < 12.0 {
        hour + 12.0
    } else if midnight {
        0.0
    } else {
        hour
    };
    (hour <= 24.0).then_some(hour + minute / 60.0)
}

/// 7×24, 24 hours: not `within 24 hours`.
fn round_the_clock(plain: &str) -> Option<(usize, usize, f64)> {
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
            || plain[end..].starts_with(" business");
        (!within).then_some((start, end, 24.0))
    })
}

/// `within 24 hours`: a promise of an answer, not hours.
fn promised(before: &str) -> bool {
    const WORDS: [&str; 9] =
        ["within", "innerhalb", "innerhalb von", "in", "binnen", "sous", "dentro de", "en", "entro"];
    let before = before.trim_end();
    WORDS.iter().any(|word| before.ends_with(word))
}

fn narrowed(plain: &str) -> bool {
    const WORDS: [&str; 16] = [
        "工作日",
        "节假日",
        "節假日",
        "假日除外",
        "例假日",
        "国定",
        "國定",
        "平日",
        "祝日",
        "祝を除",
        "holiday",
        "feiertag",
        "festivos",
        "weekdays",
        "공휴일",
        "feriados",
    ];
    WORDS.iter().any(|word| plain.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Option<[f64; 7]> {
        read(text).and_then(|hours| hours.open)
    }

    const WEEK: fn(f64) -> Option<[f64; 7]> = |hours| Some([hours, hours, hours, hours, hours, 0.0, 0.0]);

    #[test]
    fn weekday_ranges_are_read_in_many_wordings() {
        for text in [
            "周一至周五 9:00-18:00",
            "星期一至五 9:00～18:00",
            "工作日9:00-18:00",
            "Mon-Fri 9am-6pm",
            "Monday to Friday: 9:00 AM - 6:00 PM",
            "Mo-Fr 9-18 Uhr",
            "平日9:00～18:00",
            "週一至週五 上午9點至下午6點",
            "lunes a viernes 9:00 a 18:00",
        ] {
            assert_eq!(open(text), WEEK(9.0), "{text}");
        }
    }

    #[test]
    fn round_the_clock_and_daily_hours_are_read() {
        for text in ["7×24小时", "24小时服务热线", "24/7", "全天24小时"] {
            assert_eq!(open(text), Some([24.0; 7]), "{text}");
        }
        assert_eq!(open("每天8:30-21:00"), Some([12.5; 7]));
        assert_eq!(open("（9:00-18:00）"), Some([9.0; 7]));
    }

    #[test]
    fn a_lunch_break_is_not_open() {
        assert_eq!(open("周一至周五 9:00-12:00 13:30-18:00"), WEEK(7.5));
    }

    #[test]
    fn different_days_have_different_hours() {
        assert_eq!(open("Mon-Fri 9am-5pm, Sat 10am-2pm"), Some([8.0, 8.0, 8.0, 8.0, 8.0, 4.0, 0.0]));
    }

    #[test]
    fn what_is_no_hours_is_left() {
        for text in ["24小时内回复", "2019-11-07", "010-82781234", "第9-18页", "满100-50元", "we reply within 24 hours"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn workdays_are_noted() {
        assert!(read("周一至周五 9:00-18:00（节假日除外）").unwrap().workdays_only);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[0-9: .-~至周一二五日点am pmMonFri月金\\PC]{0,50}") {
            if let Some(hours) = read(&text).and_then(|hours| hours.open) {
                proptest::prop_assert!(hours.iter().all(|day| (0.0..=24.0).contains(day)));
            }
        }
    }
}
