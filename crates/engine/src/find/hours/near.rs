//! Where the hours of a number are looked for: around it, in its paragraph and the next ones.

use super::days::days;
use super::times::spans;
use super::{read, read_folded};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::Hours;
use std::cell::OnceCell;

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
pub(super) fn first_number(text: &str) -> Option<usize> {
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
