//! The lines of a page, and the few lines around one.

use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::Sighting;
use std::ops::Range;

/// A line longer than this, in bytes, is prose: only a label is looked for there.
const SHORT: usize = 400;

/// A line that makes an address together with its neighbours is no longer than this, in bytes.
pub(super) const NEIGHBOUR: usize = 140;

/// How many lines before and after may belong to one address.
const BEFORE: usize = 2;
const AFTER: usize = 3;

/// A line of a paragraph.
struct Line {
    paragraph: usize,
    range: Range<usize>,
}

/// All lines of a page.
pub(super) struct Lines<'a> {
    page: &'a Page<'a>,
    lines: Vec<Line>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(page: &'a Page<'a>) -> Self {
        let mut lines = Vec::new();
        for (paragraph, read) in page.paragraphs.iter().enumerate() {
            let mut start = 0;
            for piece in read.folded.text().split_inclusive('\n') {
                let range = start..start + piece.trim_end_matches('\n').len();
                start += piece.len();
                if !piece.trim().is_empty() {
                    lines.push(Line { paragraph, range });
                }
            }
        }
        Self { page, lines }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn text(&self, index: usize) -> &str {
        self.lines.get(index).map_or("", |line| &self.paragraph(line).folded.text()[line.range.clone()])
    }

    pub(super) fn paragraph_of(&self, index: usize) -> Option<(&'a Paragraph, Range<usize>)> {
        let line = self.lines.get(index)?;
        Some((self.paragraph(line), line.range.clone()))
    }

    /// Whether a line is no prose.
    pub(super) fn short(&self, index: usize) -> bool {
        self.text(index).len() <= SHORT
    }

    /// Cheap: whether a line may hold an address at all.
    pub(super) fn worth_a_look(&self, index: usize) -> bool {
        let text = self.text(index);
        (6..=SHORT).contains(&text.len())
            && (text.bytes().any(|byte| byte.is_ascii_digit())
                || text.chars().any(|char| char >= '\u{2e80}')
                || text.contains("s/n"))
    }

    /// Whether the page marks the line as an address.
    pub(super) fn in_address_block(&self, index: usize) -> bool {
        let Some(line) = self.lines.get(index) else { return false };
        let block = self.paragraph(line).block;
        let own = self.page.snapshot.block(block).is_some_and(|block| block.tag == "address");
        own || self.page.snapshot.ancestors(block).take(4).any(|(_, block)| block.tag == "address")
    }

    /// Whether a line may be the house or street of a town some lines below.
    pub(super) fn may_name_a_house(&self, town: usize, line: usize) -> bool {
        let text = self.text(line);
        self.together(town, line)
            && (4..=60).contains(&text.len())
            && !text.contains(['@', ':', '?', '!', '©'])
            && !self.is_contact(line)
    }

    /// Whether a phone or a mail address stands within two lines.
    pub(super) fn beside_contact(&self, index: usize) -> bool {
        let near = index.saturating_sub(2)..(index + 3).min(self.len());
        near.filter(|other| *other != index && self.together(index, *other)).any(|other| self.is_contact(other))
    }

    fn is_contact(&self, index: usize) -> bool {
        let text = self.text(index);
        if text.len() > NEIGHBOUR {
            return false;
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let called = self.paragraph_of(index).is_some_and(|(paragraph, range)| {
            paragraph
                .hits
                .iter()
                .any(|hit| range.contains(&hit.start) && matches!(hit.intent, Intent::PhoneLabel | Intent::FaxLabel))
        });
        let number =
            (7..=15).contains(&digits) && (called || text.contains("tel") || text.trim_start().starts_with(['+', '(']));
        number || (text.contains('@') && text.contains('.'))
    }

    /// Whether two lines belong together: of one paragraph, or of paragraphs near in the tree and equally seen.
    pub(super) fn together(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.lines.get(a), self.lines.get(b)) else { return false };
        if a.paragraph == b.paragraph {
            return true;
        }
        let (a, b) = (self.paragraph(a), self.paragraph(b));
        a.seen == b.seen && (a.block == b.block || self.page.near(a.block, b.block))
    }

    fn paragraph(&self, line: &Line) -> &'a Paragraph {
        &self.page.paragraphs[line.paragraph]
    }
}

/// Some neighbouring lines as one text.
pub(super) struct Window {
    pub(super) text: String,
    /// Where each line begins in the text.
    parts: Vec<(usize, usize)>,
}

impl Window {
    pub(super) fn alone(lines: &Lines<'_>, index: usize) -> Self {
        Self { text: lines.text(index).to_owned(), parts: vec![(0, index)] }
    }

    pub(super) fn around(lines: &Lines<'_>, index: usize) -> Self {
        let fits = |other: &usize| lines.text(*other).len() <= NEIGHBOUR && lines.together(index, *other);
        let before = (index.saturating_sub(BEFORE)..index).rev().take_while(fits).last().unwrap_or(index);
        let after = (index + 1..(index + 1 + AFTER).min(lines.len())).take_while(fits).last().unwrap_or(index);
        let mut window = Self { text: String::new(), parts: Vec::new() };
        for other in before..=after {
            window.parts.push((window.text.len(), other));
            window.text.push_str(lines.text(other));
            window.text.push('\n');
        }
        window
    }

    /// Where a line begins in the text.
    pub(super) fn start_of(&self, index: usize) -> usize {
        self.parts.iter().find(|(_, line)| *line == index).map_or(0, |(start, _)| *start)
    }

    /// The first line of the window.
    pub(super) fn first(&self) -> usize {
        self.parts.first().map_or(0, |(_, line)| *line)
    }

    fn overlaps<'b>(
        &'b self,
        lines: &'b Lines<'_>,
        span: &'b Range<usize>,
    ) -> impl Iterator<Item = (usize, Range<usize>)> + 'b {
        self.parts.iter().filter_map(move |(start, line)| {
            let end = start + lines.text(*line).len();
            let (from, to) = (span.start.max(*start), span.end.min(end));
            (from < to).then(|| (*line, from - start..to - start))
        })
    }

    /// The lines that a span stands in.
    pub(super) fn lines_of(&self, span: &Range<usize>) -> Vec<usize> {
        let ends = self.parts.iter().skip(1).map(|(start, _)| *start).chain([usize::MAX]);
        let parts = self.parts.iter().zip(ends);
        parts.filter(|((start, _), end)| *start < span.end && span.start < *end).map(|((_, line), _)| *line).collect()
    }

    /// A span as a customer reads it, and where.
    pub(super) fn shown(&self, lines: &Lines<'_>, span: &Range<usize>) -> Option<(String, Sighting)> {
        let mut text = String::new();
        let mut sighting = None;
        for (line, range) in self.overlaps(lines, span) {
            let (paragraph, whole) = lines.paragraph_of(line)?;
            let original = paragraph.folded.original(whole.start + range.start, whole.start + range.end);
            if sighting.is_none() {
                let piece = paragraph.piece(original.start);
                sighting = piece.and_then(|piece| lines.page.sighting_of_run(piece.run));
            }
            let part = paragraph.plain(original);
            if !text.is_empty() && !part.is_empty() {
                text.push(' ');
            }
            text.push_str(part.trim_matches([' ', '|', ':']));
        }
        Some((text, sighting?))
    }
}
