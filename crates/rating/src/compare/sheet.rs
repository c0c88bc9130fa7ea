//! A comparison laid out: tables with the same heads, for terminal, browser and spreadsheet. One form a function.

use crate::publish::csv::harmless;
use crate::publish::site::page::Page;
use doorbell_engine::text::Texts;
use maud::html;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A comparison in words.
pub(super) struct Sheet {
    pub(super) title: String,
    /// What is compared, by what it was made, and the sums.
    pub(super) lead: Vec<String>,
    /// Heads of all tables.
    pub(super) heads: Vec<String>,
    pub(super) sections: Vec<Section>,
    /// Whether the last cell of a row is a sentence, which may stand on a line of its own.
    pub(super) flows: bool,
}

/// One table.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) rows: Vec<Vec<String>>,
}

/// Widest column in a terminal.
const WIDEST: usize = 40;
/// Narrowest where columns share the width.
const LEAST: usize = 12;

impl Sheet {
    /// As one HTML file.
    pub(super) fn html(&self, texts: &Texts) -> String {
        let body = html! {
            section.answer aria-labelledby="title" {
                h1 #title { (self.title) }
                @for line in &self.lead { p { (line) } }
            }
            @for (index, section) in self.sections.iter().enumerate() {
                section aria-labelledby={ "part-" (index) } {
                    h2 id={ "part-" (index) } { (section.title) " (" (section.rows.len()) ")" }
                    table.plain-table aria-labelledby={ "part-" (index) } {
                        thead { tr { @for head in &self.heads { @if head.is_empty() { td {} } @else { th scope="col" { (head) } } } } }
                        tbody {
                            @for row in &section.rows {
                                tr {
                                    @for (column, cell) in row.iter().enumerate() {
                                        @if column == 0 { th scope="row" { (cell) } }
                                        @else { td data-h=(self.heads[column]) { (cell) } }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        };
        Page { title: &self.title, texts, other: None, scripted: false }.render(&body)
    }

    /// As CSV: the title of its table stands before each row.
    pub(super) fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().from_writer(b"\xEF\xBB\xBF".to_vec());
        let mut write = |first: &str, cells: &[String]| {
            let cells = std::iter::once(first).chain(cells.iter().map(String::as_str));
            // Memory does not refuse to be written to.
            let _ = writer.write_record(cells.map(harmless));
        };
        write("", &self.heads);
        for section in &self.sections {
            section.rows.iter().for_each(|row| write(&section.title, row));
        }
        writer.into_inner().unwrap_or_default()
    }

    /// For a terminal: columns under each other, the last cell on a line of its own where it does not fit.
    pub(super) fn terminal(&self, width: usize) -> String {
        let mut lines = vec![self.title.clone()];
        lines.extend(self.lead.iter().map(|line| format!("  {line}")));
        for section in &self.sections {
            lines.push(String::new());
            lines.push(format!("{} ({})", section.title, section.rows.len()));
            let widths = self.widths(section, width);
            lines.push(self.laid(&self.heads, &widths, width));
            lines.extend(section.rows.iter().map(|row| self.laid(row, &widths, width)));
        }
        lines.join("\n") + "\n"
    }

    /// Widths of the columns: as wide as what stands in them, within reason.
    fn widths(&self, section: &Section, width: usize) -> Vec<usize> {
        let count = self.heads.len();
        let room = width.saturating_sub(2 * count) / count.max(1);
        let most = if self.flows { WIDEST } else { room.max(LEAST) };
        let rows = || std::iter::once(&self.heads).chain(&section.rows);
        let widest = |column: usize| rows().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        (0..count).map(|column| widest(column).unwrap_or(0).min(most)).collect()
    }

    /// One row of a terminal.
    fn laid(&self, row: &[String], widths: &[usize], width: usize) -> String {
        let (last, before) = row.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        let cells = before.iter().zip(widths).map(|(cell, width)| padded(&cut(cell, *width), *width));
        let line = format!("  {}", cells.collect::<Vec<_>>().join("  "));
        let last = if self.flows { last.to_owned() } else { cut(last, widths.last().copied().unwrap_or(0)) };
        if last.is_empty() {
            line.trim_end().to_owned()
        } else if !self.flows || line.width() + 2 + last.width() <= width {
            format!("{line}  {last}")
        } else {
            format!("{}\n      {last}", line.trim_end())
        }
    }
}

/// Words cut to a width, with an ellipsis.
fn cut(words: &str, width: usize) -> String {
    if words.width() <= width {
        return words.to_owned();
    }
    let mut kept = String::new();
    for char in words.chars() {
        if kept.width() + char.width().unwrap_or(0) + 1 > width {
            break;
        }
        kept.push(char);
    }
    kept.push('…');
    kept
}

fn padded(cell: &str, width: usize) -> String {
    format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
}
