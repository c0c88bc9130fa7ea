//! Opening hours: `周一至周五 9:00-18:00`, `7×24小时`, `Mon–Fri 9am–5pm`, with lunch breaks and `工作日`.

use super::page::Page;
use super::reading::Paragraph;
use crate::lexicon::{self, Folded, Hit, Intent};
use crate::search::{Hours, Open, OpenRange};
use regex::{Captures, Regex};
use std::cell::OnceCell;
use std::sync::LazyLock;

/// The hours stated nearest to a place of a paragraph: behind it, before it, in the next two paragraphs, in the three before.
/// Another number on the way ends the look: what stands behind that one is its own.
pub(crate) fn near(page: &Page<'_>, paragraph: usize, at: usize) -> Option<Hours> {
    let here = &page.paragraphs[paragraph];
    let behind = cut(here.text.get(at..).unwrap_or_default(), 120);
    let next = first_number(behind);
    let before = here.text.get(..at).unwrap_or_default();
    let last = before.char_indices().rev().nth(60).map_or(0, |(start, _)| start);
    let own = read(&behind[..next.unwrap_or(behind.len())]).or_else(|| read(&before[last..]));
    own.or_else(|| next.is_none().then(|| below(page, paragraph)).flatten()).or_else(|| above(page, paragraph))
}

/// Paragraphs that a line of hours is at most long, in bytes.
const LINE: usize = 200;

/// Cells of a table of hours: a day and its times, seven times, and a heading.
const CELLS: usize = 15;

fn below(page: &Page<'_>, from: usize) -> Option<Hours> {
    for index in from + 1..=from + 2 {
        let line = beside(page, from, index)?;
        if let Some(hours) = line.tells_hours().then(|| table(page, index)).flatten() {
            return Some(hours);
        }
        if line.has_number() && !line.says(Intent::FaxLabel) {
            return None;
        }
        if line.names_times() {
            return table(page, index);
        }
    }
    None
}

fn above(page: &Page<'_>, from: usize) -> Option<Hours> {
    let nearest = (1..=3).map_while(|back| from.checked_sub(back)).find_map(|index| {
        let line = beside(page, from, index);
        let stop = line.as_ref().is_none_or(Beside::has_number);
        (stop || line.as_ref().is_some_and(Beside::names_times)).then_some((index, stop))
    });
    let (mut top, _) = nearest.filter(|(_, stop)| !stop)?;
    for _ in 0..CELLS {
        let Some(index) = top.checked_sub(1) else { break };
        match beside(page, from, index) {
            Some(line) if line.names_times() => top = index,
            // Hours right behind another number are that number's.
            Some(line) if line.has_number() => return None,
            _ => break,
        }
    }
    table(page, top)
}

/// What was learnt of a paragraph. In a list each is looked at from several numbers.
#[derive(Default)]
pub(crate) struct Line {
    number: OnceCell<bool>,
    hours: OnceCell<bool>,
    times: OnceCell<bool>,
}

/// A paragraph that stands near another on the page's tree and is short enough for a line of hours.
struct Beside<'a> {
    paragraph: &'a Paragraph,
    line: &'a Line,
}

impl Beside<'_> {
    /// Whether anything in it may be a telephone number.
    fn has_number(&self) -> bool {
        *self.line.number.get_or_init(|| first_number(&self.paragraph.text).is_some())
    }

    /// Whether hours can be read in it.
    fn tells_hours(&self) -> bool {
        let Paragraph { text, folded, hits, .. } = self.paragraph;
        *self.line.hours.get_or_init(|| read_folded(text, folded, || hits.clone()).is_some())
    }

    /// Whether it names days or times of the clock, and little else.
    fn names_times(&self) -> bool {
        let plain = self.paragraph.folded.text();
        let names = || !days(plain).is_empty() || !spans(plain, true).is_empty();
        *self.line.times.get_or_init(|| self.paragraph.text.len() < 120 && names())
    }

    fn says(&self, intent: Intent) -> bool {
        self.paragraph.hits.iter().any(|hit| hit.intent == intent)
    }
}

fn beside<'a>(page: &'a Page<'_>, from: usize, index: usize) -> Option<Beside<'a>> {
    let here = page.paragraphs.get(from)?;
    let paragraph = page.paragraphs.get(index).filter(|other| other.seen == here.seen && other.text.len() < LINE)?;
    let line = page.hours_line(index)?;
    page.near(here.block, paragraph.block).then_some(Beside { paragraph, line })
}

/// The lines of hours from a paragraph on, read as one.
fn table(page: &Page<'_>, top: usize) -> Option<Hours> {
    let mut text = page.paragraphs.get(top)?.text.clone();
    for index in top + 1..top + CELLS {
        match beside(page, index - 1, index).filter(|line| line.names_times() && !line.has_number()) {
            Some(line) => text = text + "\n" + &line.paragraph.text,
            None => break,
        }
    }
    read(&text)
}

/// Where the first thing that may be a telephone number begins.
fn first_number(text: &str) -> Option<usize> {
    let mut run: Option<(usize, usize, usize, usize)> = None;
    let told = |(start, digits, longest, current): (usize, usize, usize, usize)| {
        let code = digits == 5 && ["95", "96", "10", "12"].iter().any(|code| text[start..].starts_with(code));
        ((digits >= 7 && longest.max(current) >= 3) || (code && longest.max(current) == 5)).then_some(start)
    };
    for (at, char) in text.char_indices() {
        run = match (char, run) {
            ('0'..='9', None) => Some((at, 1, 0, 1)),
            ('0'..='9', Some((start, digits, longest, current))) => Some((start, digits + 1, longest, current + 1)),
            (' ' | '-' | '(' | ')' | '\u{1}', Some((start, digits, longest, current))) => {
                Some((start, digits, longest.max(current), 0))
            }
            (_, Some(known)) => match told(known) {
                Some(start) => return Some(start),
                None => None,
            },
            (_, None) => None,
        };
    }
    run.and_then(told)
}

fn cut(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// Reads opening hours from a short text; `None` if there are none. Words for hours with digits that cannot be read, and
/// hours that change with the season, give hours whose `open` is `None`.
pub(crate) fn read(text: &str) -> Option<Hours> {
    // Most numbers have nothing behind them.
    if text.is_empty() {
        return None;
    }
    let folded = Folded::new(text);
    read_folded(text, &folded, || lexicon::hits(folded.text()))
}

/// The same of a text that is folded already. `hits` gives the phrases in it.
fn read_folded(text: &str, folded: &Folded, hits: impl FnOnce() -> Vec<Hit>) -> Option<Hours> {
    let plain = folded.text();
    if !plain.bytes().any(|byte| byte.is_ascii_digit()) && !plain.contains("全天") {
        return None;
    }
    let days = days(plain);
    let whole_day = names_24(plain) || plain.contains("全天");
    if days.is_empty() && !whole_day && !may_tell_times(plain) {
        return None;
    }
    let labelled = hits().into_iter().find(|hit| hit.intent == Intent::ServiceHours);
    let mut spans = spans(plain, !days.is_empty() || labelled.is_some());
    if spans.is_empty() && days.is_empty() && labelled.is_none() && !whole_day {
        return None;
    }
    let workdays_only = narrowed(plain);
    if spans.iter().all(|span| span.pause) {
        // Beside times of the clock, round the clock is said of something else: a robot, an emergency line.
        spans.extend(round_the_clock(plain));
    }
    if spans.iter().all(|span| span.pause) {
        let named = labelled.is_some_and(|hit| plain[hit.end..].len() > 2);
        return (named && !days.is_empty()).then(|| Hours {
            text: shown(text, 0, text.len()),
            open: None,
            workdays_only,
        });
    }
    let open =
        if seasonal(plain) || spans.iter().any(|span| span.range.is_none()) { None } else { open(&days, &spans) };
    let mut first = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let mut last = spans.iter().map(|span| span.end).max().unwrap_or(0);
    for day in &days {
        if day.start.abs_diff(last) < 20 || first.abs_diff(day.end) < 20 {
            (first, last) = (first.min(day.start), last.max(day.end));
        }
    }
    let place = folded.original(first, last);
    Some(Hours { text: shown(text, place.start, place.end), open, workdays_only })
}

/// Puts the times on their days.
fn open(days: &[Days], spans: &[Span]) -> Option<Open> {
    let closed = days.iter().filter(|day| day.closed).fold([false; 7], |all, day| either(all, day.set));
    let open_days: Vec<&Days> = days.iter().filter(|day| !day.closed).collect();
    let behind = open_days.first().is_some_and(|day| spans.first().is_some_and(|span| day.start >= span.end));
    let mut week: [Vec<OpenRange>; 7] = Default::default();
    let mut said = false;
    for pause in [false, true] {
        for span in spans.iter().filter(|span| span.pause == pause) {
            let range = span.range?;
            let before = open_days.iter().rev().find(|day| day.end <= span.start);
            let after = open_days.iter().find(|day| day.start >= span.end);
            let within = open_days.iter().find(|day| day.start < span.end && span.start < day.end);
            let own = within.or(if behind { after.or(before) } else { before.or(after) });
            let set = match (own.filter(|_| !pause), closed.contains(&true)) {
                (Some(day), _) => day.set,
                (None, true) if !pause => closed.map(|day| !day),
                _ => [true; 7],
            };
            said |= !pause && (own.is_some() || closed.contains(&true));
            for (day, _) in week.iter_mut().zip(set).filter(|(_, set)| *set) {
                *day = if pause {
                    day.iter().flat_map(|open| open.without(range)).collect()
                } else {
                    let mut ranges = std::mem::take(day);
                    ranges.push(range);
                    OpenRange::union(ranges)
                };
            }
        }
    }
    if said {
        return Some(Open::Said { week });
    }
    let [ranges, ..] = week;
    Some(Open::NotSaid { ranges })
}

fn either(a: [bool; 7], b: [bool; 7]) -> [bool; 7] {
    std::array::from_fn(|day| a[day] || b[day])
}

/// Hours of one season are not those of the year.
fn seasonal(plain: &str) -> bool {
    const WORDS: [&str; 16] = [
        "夏季",
        "冬季",
        "夏令",
        "冬令",
        "淡季",
        "旺季",
        "旅游季",
        "寒暑假",
        "summer",
        "winter",
        "sommer",
        "verano",
        "invierno",
        "estate",
        "été",
        "hiver",
    ];
    WORDS.iter().any(|word| plain.contains(word))
}

fn shown(text: &str, start: usize, end: usize) -> String {
    let words = text.get(start..end).unwrap_or_default().replace('\u{1}', "");
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

/// Days named in the text: place and which of the week, Monday first.
struct Days {
    start: usize,
    end: usize,
    set: [bool; 7],
    /// Whether they are named as the ones on which nobody is there.
    closed: bool,
}

static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
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
fn may_name_days(plain: &str) -> bool {
    let of_a_day = |char: char| match char {
        'a'..='z' | '周' | '星' | '礼' | '週' | '禮' | '月' | '火' | '水' | '木' | '金' | '土' | '日' => {
            true
        }
        '월' | '화' | '수' | '목' | '금' | '토' | '일' | '매' | '연' | '평' | '주' => true,
        _ => matches!(char, '每' | '天' | '全' | '年' | '工' | '平'),
    };
    plain.contains(of_a_day) || names_24(plain)
}

/// Byte by byte: in a text as short as most, looking for a string costs more.
fn names_24(plain: &str) -> bool {
    plain.as_bytes().windows(2).any(|two| two == b"24")
}

fn days(plain: &str) -> Vec<Days> {
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

static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let part = "上午|早上|早|凌晨|下午|晚上|晚|中午|午前|午後|오전|오후|am|pm";
    let unit = r"am|pm|a\.m\.?|p\.m\.?|uhr|h|点半|點半|点|點|时|時|시|hrs?";
    Regex::new(&format!(
        r"(?:(?P<p1>{part}) ?)?(?P<h1>[0-9]{{1,2}})(?:[:.h](?P<m1>[0-5][0-9]))?(?::00)?(?: ?(?P<u1>{unit}))? ?(?:-{{1,2}}|~|至|到|to|until|till|bis(?: um)?|à|al?|alle(?: ore)?|as?(?: las)?|y(?: las)?|às|から|부터|–) ?(?:次日|翌日?|第二天)? ?(?:(?P<p2>{part}) ?)?(?P<h2>[0-9]{{1,2}})(?:[:.h](?P<m2>[0-5][0-9]))?(?::00)?(?: ?(?P<u2>{unit}))?"
    ))
    .ok()
});

/// A time from–to in the text; `range` is `None` where it can mean two things.
struct Span {
    start: usize,
    end: usize,
    range: Option<OpenRange>,
    /// Whether it is the break.
    pause: bool,
}

/// The times from–to in a text. `expected`: days or words for hours are named, so that bare hours count too.
fn spans(plain: &str, expected: bool) -> Vec<Span> {
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
fn may_tell_times(plain: &str) -> bool {
    let mut hours =
        plain.as_bytes().split(|byte| !byte.is_ascii_digit()).filter(|digits| matches!(digits.len(), 1 | 2));
    hours.nth(1).is_some()
}

/// Whether anything in a text looks like a time of the clock: `9:`, `9h`, `9 am`, `9点`, `下午3`. Most numbers do not, and the
/// full reading is dear.
pub(super) fn ticks(plain: &str) -> bool {
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
fn round_the_clock(plain: &str) -> Option<Span> {
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

    /// The hours as a person would note them: `一二三四五 9:00-18:00`, days of the same hours together.
    fn note(text: &str) -> Option<String> {
        let clock = |ranges: &[OpenRange]| {
            let one =
                |r: &OpenRange| format!("{}:{:02}-{}:{:02}", r.from() / 60, r.from() % 60, r.to() / 60, r.to() % 60);
            ranges.iter().map(one).collect::<Vec<_>>().join(" ")
        };
        match read(text)?.open? {
            Open::NotSaid { ranges } => Some(clock(&ranges)),
            Open::Said { week } => {
                let mut lines: Vec<(String, String)> = Vec::new();
                for (day, ranges) in "一二三四五六日".chars().zip(&week).filter(|(_, ranges)| !ranges.is_empty())
                {
                    match lines.iter_mut().find(|(_, hours)| *hours == clock(ranges)) {
                        Some((days, _)) => days.push(day),
                        None => lines.push((day.to_string(), clock(ranges))),
                    }
                }
                Some(lines.into_iter().map(|(days, hours)| format!("{days} {hours}")).collect::<Vec<_>>().join("; "))
            }
        }
    }

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
            "平日 9:00～18:00 (土日祝除く)",
            "週一至週五 上午9點至下午6點",
            "lunes a viernes 9:00 a 18:00",
            "lun. au ven. 9h-18h",
            "seg a sex 9h às 18h",
            "lun-ven 9:00-18:00",
            "월~금 09:00-18:00",
            "9:00-18:00（周六、周日休息）",
            "9:00-18:00, Mon-Fri",
        ] {
            assert_eq!(note(text).as_deref(), Some("一二三四五 9:00-18:00"), "{text}");
        }
    }

    #[test]
    fn round_the_clock_and_daily_hours_are_read() {
        for text in ["7×24小时", "24/7", "每天24小时"] {
            assert_eq!(note(text).as_deref(), Some("一二三四五六日 0:00-24:00"), "{text}");
        }
        assert_eq!(note("每天8:30-21:00").as_deref(), Some("一二三四五六日 8:30-21:00"));
    }

    #[test]
    fn times_without_days_claim_nothing_about_the_week() {
        assert_eq!(read("（9:00-18:00）").unwrap().open.map(|open| matches!(open, Open::NotSaid { .. })), Some(true));
        assert_eq!(read("24小时服务热线").unwrap().hours_a_day(), Some(24.0));
        assert_eq!(note("24小时服务热线").as_deref(), Some("0:00-24:00"));
    }

    #[test]
    fn a_lunch_break_is_not_open() {
        for text in [
            "周一至周五 9:00-12:00 13:30-18:00",
            "周一至周五 9:00-18:00（午休12:00-13:30）",
            "월~금 09:00-18:00 (점심시간 12:00-13:30)",
            "周一至周五 上午9:00-12:00 下午1:30-6:00",
        ] {
            assert_eq!(note(text).as_deref(), Some("一二三四五 9:00-12:00 13:30-18:00"), "{text}");
        }
    }

    #[test]
    fn different_days_have_different_hours() {
        assert_eq!(note("Mon-Fri 9am-5pm, Sat 10am-2pm").as_deref(), Some("一二三四五 9:00-17:00; 六 10:00-14:00"));
        assert_eq!(
            note("9:00-17:00 (周一至周五), 10:00-14:00 (周六)").as_deref(),
            Some("一二三四五 9:00-17:00; 六 10:00-14:00")
        );
    }

    #[test]
    fn hours_past_midnight_end_on_the_next_day() {
        assert_eq!(note("每天 22:00-次日6:00").as_deref(), Some("一二三四五六日 22:00-30:00"));
        assert_eq!(read("每天 18:00-2:00").unwrap().hours_a_day(), Some(8.0));
    }

    #[test]
    fn what_can_mean_two_things_is_not_guessed() {
        for text in ["周一至周日 11:00-2:00", "夏季 8:00-18:00 冬季 9:00-17:00 周一至周五"] {
            assert_eq!(read(text).unwrap().open, None, "{text}");
        }
    }

    #[test]
    fn what_is_no_hours_is_left() {
        for text in [
            "24小时内回复",
            "2019-11-07",
            "010-55550101",
            "第9-18页",
            "满100-50元",
            "we reply within 24 hours",
            "24小时发货",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn dates_and_small_words_are_no_days() {
        assert_eq!(note("12月25日 9:00-18:00").as_deref(), Some("9:00-18:00"));
        assert_eq!(note("so we are here 9:00-18:00").as_deref(), Some("9:00-18:00"));
    }

    #[test]
    fn workdays_are_noted() {
        assert!(read("周一至周五 9:00-18:00（节假日除外）").unwrap().workdays_only);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[0-9: .-~至周一二五日点am pmMonFri月金\\PC]{0,50}") {
            if let Some(hours) = read(&text).and_then(|hours| hours.hours_a_day()) {
                proptest::prop_assert!((0.0..=24.0).contains(&hours));
            }
            let _ = first_number(&text);
        }

        #[test]
        fn no_day_is_missed_for_want_of_its_letters(text in "[周星期礼拜週禮一日天月火曜から월요일每年全无休中7x24×*/dayt매일연중무휴工作平평末주말土祝 -]{1,6}") {
            proptest::prop_assert!(may_name_days(&text) || !DAY.as_ref().unwrap().is_match(&text), "{text}");
        }
    }
}
