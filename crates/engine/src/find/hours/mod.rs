//! Opening hours: `周一至周五 9:00-18:00`, `7×24小时`, `Mon–Fri 9am–5pm`, with lunch breaks and `工作日`.
//!
//! The days ([`days`]) and the times of the clock ([`times`]) that a text names, put together here; and where to look for
//! such a text around a number ([`near`](mod@near)).

mod days;
mod near;
mod times;

#[cfg(test)]
mod tests;

pub(crate) use near::{Line, near};
pub(super) use times::ticks;

use crate::lexicon::{self, Folded, Hit, Intent};
use crate::search::{Hours, Open, OpenRange};
use days::{Days, days, either};
use times::{Span, may_tell_times, round_the_clock, spans};

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

/// Byte by byte: in a text as short as most, looking for a string costs more.
fn names_24(plain: &str) -> bool {
    plain.as_bytes().windows(2).any(|two| two == b"24")
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
