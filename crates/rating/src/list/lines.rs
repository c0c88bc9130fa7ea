//! Plain lines: an address each, perhaps with a name before or behind it.

use super::Row;
use crate::address::Address;

/// The rows: the address first, what else stands on the line as a second cell.
pub(super) fn read(text: &str) -> Vec<Row> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| Row { line: index + 1, cells: cells(line) }).collect()
}

fn cells(line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let address = words
        .iter()
        .position(|word| word.contains("://"))
        .or_else(|| words.iter().position(|word| word.contains('.') && Address::parse(word).is_ok()));
    let Some(at) = address else { return vec![line.trim().to_owned()] };
    let rest: Vec<&str> = words.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, word)| *word).collect();
    let mut cells = vec![words[at].to_owned()];
    cells.extend(Some(rest.join(" ")).filter(|name| !name.is_empty()));
    cells
}
