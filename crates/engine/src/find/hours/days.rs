//! The days of the week that a text names.

use super::names_24;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// Days named in the text: place and which of the week, Monday first.
pub(super) struct Days {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) set: [bool; 7],
    /// Whether they are named as the ones on which nobody is there.
    pub(super) closed: bool,
}

pub(super) static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<zh>(?:周|星期|週|礼拜|禮拜)(?P<zhd>[一二三四五六日天]))
        | (?-u:\b)(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?s?(?-u:\b)\.?
        | (?-u:\b)(?P<de>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)s?(?-u:\b)\.?
        | (?-u:\b)(?P<ro>lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta)s?(?:-feira)?(?-u:\b)
        | (?-u:\b)(?P<short>lun|mar|mer|mi[ée]|jeu|jue|gio|ven|vie|sam|s[áa]b|dim|dom|seg|ter|qua|qui|sex)(?-u:\b)\.?
        | (?P<ja>[月火水木金土日])(?:曜日?)?(?P<jas>[-~から至・.、/]*[月火水木金土日](?:曜日?)?)?
        | (?P<ko>[월화수목금토일])(?:요일)?
        | (?P<all>每天|每日|天天|全年无休|全年無休|年中無休|7[x*×]24|24[x×]7|24/7|全天候|daily|every\ day|7\ days|seven\ days|全周|t[äa]glich|todos\ los\ d[íi]as|tous\ les\ jours|매일|연중무휴)
        | (?P<work>(?-u:\b)m\s?-\s?f(?-u:\b) | 工作日|平日|weekdays|werktags|d[íi]as\ [úu]teis|d[íi]as\ laborables|jours\ ouvr[ée]s|giorni\ feriali|평일)
        | (?P<end>周末|週末|weekends?|土日祝?|주말)",
    )
    .ok()
});

/// Whether a text has any of the letters that [`DAY`] is made of. Most short texts have none, and the pattern is dear.
pub(super) fn may_name_days(plain: &str) -> bool {
    const LETTERS: [char; 29] = [
        '月', '火', '水', '木', '金', '土', '日', '월', '화', '수', '목', '금', '토', '일', '周', '星', '礼', '週',
        '禮', '每', '天', '全', '年', '工', '平', '매', '연', '평', '주',
    ];
    let of_a_day = |char: char| char.is_ascii_alphabetic() || (!char.is_ascii() && LETTERS.contains(&char));
    plain.contains(of_a_day) || names_24(plain)
}

pub(super) fn days(plain: &str) -> Vec<Days> {
    let Some(regex) = DAY.as_ref().filter(|_| may_name_days(plain)) else { return Vec::new() };
    let mut found: Vec<Days> = Vec::new();
    let mut single: Option<(usize, usize)> = None;
    for captures in regex.captures_iter(plain).take(40) {
        let Some(whole) = captures.get(0).filter(|whole| stands_alone(plain, &captures, whole.start(), whole.end()))
        else {
            continue;
        };
        let set = match group(&captures) {
            Some(Named::Set(set)) => set,
            Some(Named::Day(day)) => {
                let ranged = single.filter(|(_, end)| is_range(&plain[*end..whole.start()]));
                let set = ranged.map_or_else(|| one(day), |(from, _)| span(from, day));
                single = Some((day, whole.end()));
                if let (Some(_), Some(last)) = (ranged, found.last_mut()) {
                    (last.end, last.set) = (whole.end(), either(last.set, set));
                    continue;
                }
                set
            }
            None => continue,
        };
        // 周一、周三 is one statement; what is far apart are two.
        let listed = found.last().is_some_and(|last| is_list(&plain[last.end..whole.start()]));
        let (end, set) = (after_short_range(plain, whole.end()), short_range(plain, whole.end(), set));
        match found.last_mut().filter(|_| listed) {
            Some(last) => (last.end, last.set) = (end, either(last.set, set)),
            None => found.push(Days { start: whole.start(), end, set, closed: false }),
        }
    }
    for day in &mut found {
        day.closed = is_closed(plain, day.start, day.end);
    }
    found
}

fn is_list(between: &str) -> bool {
    let between = between.trim_matches([' ', ',', '、', '/', '&', '+', '.', '\u{1}']);
    matches!(between, "" | "及" | "和" | "与" | "and" | "und" | "et" | "y" | "e" | "와" | "と")
}

/// Whether the days at a place are named as closed: behind them 休息, closed; before them 除, except.
fn is_closed(plain: &str, start: usize, end: usize) -> bool {
    const BEHIND: [&str; 26] = [
        "休",
        "除外",
        "除く",
        "を除",
        "祝除",
        "祝を除",
        "祝日を除",
        "祝日は休",
        "祝日除",
        "祝休",
        "祝日休",
        "不上班",
        "不营业",
        "不營業",
        "公休",
        "定休",
        "closed",
        "geschlossen",
        "ruhetag",
        "cerrado",
        "fermé",
        "fechado",
        "chiuso",
        "휴무",
        "휴일",
        "excluded",
    ];
    const BEFORE: [&str; 15] = [
        "除",
        "不含",
        "不包括",
        "定休日",
        "休息日",
        "except",
        "excluding",
        "closed",
        "closed on",
        "außer",
        "sauf",
        "excepto",
        "exceto",
        "eccetto",
        "salvo",
    ];
    let behind = plain[end..].trim_start_matches([' ', ':', '(', '\n', '\u{1}', '-', '.', '、', '/', '은', '는', '均']);
    let before = plain[..start].trim_end_matches([' ', ':', '(', '\n', '\u{1}']);
    BEHIND.iter().any(|word| behind.starts_with(word)) || BEFORE.iter().any(|word| before.ends_with(word))
}

/// Whether what looks like a short name of a day is one: not the 月 and 日 of a date, not the English word `so`.
fn stands_alone(plain: &str, captures: &Captures<'_>, start: usize, end: usize) -> bool {
    let before = plain[..start].chars().next_back();
    let after = plain[end..].chars().next();
    let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    let text = &plain[start..end];
    if captures.name("ja").is_some() {
        let long = text.contains('曜') || captures.name("jas").is_some();
        return if long { !before.is_some_and(char::is_numeric) } else { !word(before) && !word(after) };
    }
    if captures.name("ko").is_some() {
        return text.contains("요일") || (!word(before) && !word(after));
    }
    if captures.name("de").is_some_and(|day| day.as_str().len() == 2) {
        let rest = plain[end..].trim_start();
        let joined = ["bis", "und", "uhr"].iter().any(|word| rest.starts_with(word));
        let apart = rest.chars().next().is_some_and(|char| !char.is_alphabetic());
        return joined || apart || plain[..start].trim_end().ends_with(['-', '/', '&', ',', '~']);
    }
    if captures.name("short").is_some() {
        const JOINTS: [&str; 9] = ["-", "~", "/", "a ", "au ", "à ", "al ", "e ", "y "];
        let rest = plain[end..].trim_start();
        let front = plain[..start].trim_end();
        return JOINTS.iter().any(|joint| {
            rest.starts_with(joint)
                || front.strip_suffix(joint.trim_end()).is_some_and(|rest| rest.ends_with([' ', '.']))
        }) || front.ends_with(['-', '~', '/', ','])
            || (["sab", "sáb", "dom", "sam", "dim"].iter().any(|day| text.starts_with(day))
                && rest.starts_with(|char: char| char.is_ascii_digit()));
    }
    true
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
    if let Some(day) = text("ro").or(text("short")) {
        const STARTS: [&[&str]; 7] = [
            &["lun", "seg"],
            &["mar", "ter"],
            &["mi", "mer", "qua"],
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

pub(super) fn either(a: [bool; 7], b: [bool; 7]) -> [bool; 7] {
    std::array::from_fn(|day| a[day] || b[day])
}
