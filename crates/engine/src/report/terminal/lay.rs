//! Lines of a given width, in which a Chinese character takes two columns.

use super::Paint;
use crate::finding::Verdict;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns a text takes.
pub(super) fn width_of(text: &str) -> usize {
    text.width()
}

/// `text` filled up with spaces to `columns`.
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width_of(text))))
}

/// Columns between two cells of a table.
const BETWEEN: usize = 2;

/// One row of a table.
pub(super) struct Row {
    /// What stands in its columns.
    pub(super) cells: Vec<String>,
    /// What is said below it over the whole width.
    pub(super) below: Vec<String>,
}

/// The columns' widths: as wide as their contents, and where that is too much the widest give way first.
fn columns(heads: &[String], rows: &[Row], room: usize) -> Vec<usize> {
    let widest = |index: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(index)).map(|cell| width_of(cell));
        cells.max().unwrap_or(0).max(width_of(&heads[index])).clamp(1, room)
    };
    let mut widths: Vec<usize> = (0..heads.len()).map(widest).collect();
    let room = room.saturating_sub(BETWEEN * heads.len().saturating_sub(1)).max(4 * heads.len());
    while widths.iter().sum::<usize>() > room {
        let Some(most) = widths.iter_mut().max() else { break };
        *most -= 1;
    }
    widths
}

/// A page being written from top to bottom.
pub(super) struct Page {
    text: String,
    paint: Paint,
    width: usize,
}

impl Page {
    pub(super) fn new(paint: Paint, width: usize) -> Self {
        Self { text: String::new(), paint, width }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// A paragraph, indented.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        self.hanging(indent, "", text);
    }

    /// A paragraph that stands out.
    pub(super) fn bold(&mut self, indent: usize, text: &str) {
        self.styled(indent, "", text, "1");
    }

    /// A paragraph that stands back.
    pub(super) fn dim(&mut self, indent: usize, text: &str) {
        self.styled(indent, "", text, "2");
    }

    /// The heading of a part.
    pub(super) fn heading(&mut self, text: &str) {
        self.styled(0, "", text, "1;36");
    }

    /// A paragraph whose further lines stand below its text, not below `lead`.
    pub(super) fn hanging(&mut self, indent: usize, lead: &str, text: &str) {
        self.styled(indent, lead, text, "");
    }

    /// Two columns; where the second has too little room it goes below.
    pub(super) fn columns(&mut self, indent: usize, lead: &str, text: &str) {
        let used = indent + width_of(lead) + 2;
        if used + width_of(text) <= self.width || used + 36 <= self.width {
            self.hanging(indent, &format!("{lead}  "), text);
        } else {
            self.line(indent, lead.trim_end());
            self.line(indent + 4, text);
        }
    }

    /// A finding: mark and word of its verdict, then its text.
    pub(super) fn marked(&mut self, verdict: Verdict, word: &str, text: &str) {
        let (mark, colour) = match verdict {
            Verdict::Good => ("✓", "32"),
            Verdict::Fair => ("~", "33"),
            Verdict::Poor => ("✗", "31"),
            Verdict::NotApplicable => ("-", "2"),
            Verdict::CannotTell => ("?", "35"),
        };
        let lead = format!("{mark} {word}");
        let column = width_of(&lead).max(6) + 2;
        let painted = format!("{}{}", self.painted(&lead, colour), " ".repeat(column - width_of(&lead)));
        self.wrapped(2, (&painted, column), text, "");
    }

    /// A table: cells wrap within their columns, so that no line is wider than the page.
    pub(super) fn table(&mut self, heads: &[String], rows: &[Row]) {
        let widths = columns(heads, rows, self.width);
        self.cells(heads, &widths, "1");
        for row in rows {
            self.cells(&row.cells, &widths, "");
            for line in &row.below {
                self.dim(4, line);
            }
        }
    }

    fn cells(&mut self, cells: &[String], widths: &[usize], style: &str) {
        let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for index in 0..height {
            let line = wrapped.iter().zip(widths);
            let line = line.map(|(cell, width)| pad(cell.get(index).map_or("", String::as_str), *width));
            let line = line.collect::<Vec<_>>().join(&" ".repeat(BETWEEN));
            let painted = self.painted(line.trim_end(), style);
            self.text.push_str(&painted);
            self.text.push('\n');
        }
    }

    /// An empty line.
    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn finish(self) -> String {
        let trimmed = self.text.trim_end();
        format!("{trimmed}\n")
    }

    fn styled(&mut self, indent: usize, lead: &str, text: &str, style: &str) {
        self.wrapped(indent, (lead, width_of(lead)), text, style);
    }

    fn wrapped(&mut self, indent: usize, (lead, lead_width): (&str, usize), text: &str, style: &str) {
        let room = self.width.saturating_sub(indent + lead_width).max(10);
        for (index, line) in wrap(text, room).iter().enumerate() {
            self.text.push_str(&" ".repeat(if index == 0 { indent } else { indent + lead_width }));
            if index == 0 {
                self.text.push_str(lead);
            }
            let painted = self.painted(line, style);
            self.text.push_str(&painted);
            self.text.push('\n');
        }
    }

    fn painted(&self, text: &str, style: &str) -> String {
        match self.paint {
            Paint::Colour if !style.is_empty() => format!("\u{1b}[{style}m{text}\u{1b}[0m"),
            _ => text.to_owned(),
        }
    }
}

/// Marks that must not begin a line.
const CLOSING: &str = "，。、；：！？）」』》”’,.;:!?)%";

/// Breaks a text into lines: Latin words stay whole, Chinese breaks anywhere but before a closing mark.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text).iter().flat_map(|piece| chop(piece, room)) {
        if used > 0 && used + width_of(piece.trim_end()) > room {
            lines.push(String::new());
            used = 0;
        }
        used += width_of(&piece);
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What stays together: a Latin word with its space, or one wide character with the closing marks after it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    for character in text.chars() {
        let wide = character.width().unwrap_or(0) > 1;
        let closing = CLOSING.contains(character);
        match pieces.last_mut() {
            Some(last) if closing || (open && !wide) || character == ' ' => last.push(character),
            _ => pieces.push(character.to_string()),
        }
        open = !wide && character != ' ';
    }
    pieces
}

/// Cuts what is wider than a whole line.
fn chop(piece: &str, room: usize) -> Vec<String> {
    if width_of(piece.trim_end()) <= room {
        return vec![piece.to_owned()];
    }
    let mut parts = vec![String::new()];
    let mut used = 0;
    for character in piece.chars() {
        let width = character.width().unwrap_or(0);
        if used + width > room {
            parts.push(String::new());
            used = 0;
        }
        used += width;
        if let Some(part) = parts.last_mut() {
            part.push(character);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_wraps_by_columns_and_no_line_begins_with_a_full_stop() {
        let lines = wrap("老人一眼能看到客服电话。", 22);
        assert_eq!(lines, ["老人一眼能看到客服电", "话。"]);
        assert!(lines.iter().all(|line| width_of(line) <= 22));
    }

    #[test]
    fn words_stay_whole_unless_they_are_wider_than_a_line() {
        assert_eq!(wrap("an older customer", 9), ["an older", "customer"]);
        assert_eq!(wrap("see https://example.test/aaaa", 10), ["see", "https://ex", "ample.test", "/aaaa"]);
    }
}
