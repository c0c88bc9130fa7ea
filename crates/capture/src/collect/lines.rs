//! The text of a layout box as it is rendered, line by line.

use super::area::Area;
use super::elements::{MAX_TEXT, push_collapsed};

/// A line of a text, where it is.
pub(crate) struct Line<'t> {
    /// What stands in it.
    pub(crate) text: &'t str,
    /// Whether white space was left out before it, where a space would glue words together.
    pub(crate) gap: bool,
    pub(crate) area: Area,
}

/// Finds UTF-16 positions in a text.
enum Units<'t> {
    Ascii(&'t str),
    Other { text: &'t str, at: Vec<u32> },
}

impl<'t> Units<'t> {
    fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self::Ascii(&text[..text.len().min(MAX_TEXT)]);
        }
        let mut at = Vec::with_capacity(text.len().min(MAX_TEXT));
        for (byte, character) in text.char_indices() {
            if at.len() >= MAX_TEXT {
                break;
            }
            at.extend(std::iter::repeat_n(byte as u32, character.len_utf16()));
        }
        Self::Other { text, at }
    }

    fn slice(&self, start: usize, end: usize) -> &'t str {
        match self {
            Self::Ascii(text) => text.get(start..end.min(text.len())).unwrap_or_default(),
            Self::Other { text, at } => {
                let Some(first) = at.get(start) else { return "" };
                let last = at.get(end).map_or_else(|| beyond(text, at), |last| *last as usize);
                text.get(*first as usize..last).unwrap_or_default()
            }
        }
    }
}

/// Where the part of the text ends that positions are known of.
fn beyond(text: &str, at: &[u32]) -> usize {
    let last = at.last().map_or(0, |last| *last as usize);
    last + text[last..].chars().next().map_or(0, char::len_utf8)
}

/// The lines of a text, from the boxes the browser gives: start and length in UTF-16 units, and bounds.
pub(crate) fn lines(text: &str, boxes: impl Iterator<Item = (usize, usize, Area)>) -> Vec<Line<'_>> {
    let units = Units::new(text);
    let mut end = 0;
    let mut lines = Vec::new();
    for (start, length, area) in boxes {
        let gap = start > end && units.slice(end, start).contains(|c: char| c.is_ascii_whitespace());
        end = start + length;
        let text = units.slice(start, end);
        if !text.is_empty() {
            lines.push(Line { text, gap, area });
        }
    }
    lines
}

/// Appends a line to a text. A line that is nothing but a break is one that the page asks for (`<pre>`).
pub(crate) fn append(to: &mut String, line: &Line<'_>) {
    if line.text == "\n" {
        to.push('\n');
        return;
    }
    if line.gap && !to.is_empty() && !to.ends_with(char::is_whitespace) {
        to.push(' ');
    }
    push_collapsed(to, line.text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, boxes: &[(usize, usize)]) -> String {
        let boxes = boxes.iter().map(|(start, length)| (*start, *length, Area::ALL));
        lines(text, boxes).iter().fold(String::new(), |mut to, line| {
            append(&mut to, line);
            to
        })
    }

    #[test]
    fn lines_are_joined_as_they_are_read() {
        assert_eq!(read("sr only", &[(0, 2), (3, 4)]), "sr only");
        assert_eq!(read("客服热线", &[(0, 2), (2, 2)]), "客服热线");
        assert_eq!(read("a  b\nc", &[(0, 4), (4, 1), (5, 1)]), "a b\nc");
    }

    #[test]
    fn positions_count_utf16_units_and_bad_ones_give_nothing() {
        assert_eq!(read("a😀b客", &[(0, 3), (3, 2)]), "a😀b客");
        assert_eq!(read("客", &[(5, 2), (0, 9)]), "客");
        assert_eq!(read("abc", &[(7, 2)]), "");
    }
}
