//! Spreadsheet files: `.xlsx`, `.xls`, `.xlsb`, `.ods`.

use super::columns::Columns;
use super::{ListError, Row};
use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;

/// Whether the bytes are a spreadsheet: a ZIP archive or an old compound file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// The rows of the first sheet that has addresses; of the first sheet where none has.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Row>, ListError> {
    let unreadable = |error: calamine::Error| ListError::Unreadable(error.to_string());
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let mut first = None;
    for name in book.sheet_names() {
        let rows = rows(&book.worksheet_range(&name).map_err(unreadable)?);
        if Columns::of(&rows).has_addresses() {
            return Ok(rows);
        }
        first.get_or_insert(rows);
    }
    first.ok_or(ListError::Empty)
}

fn rows(range: &Range<Data>) -> Vec<Row> {
    let top = range.start().map_or(0, |(row, _)| row as usize);
    let rows = range.rows().enumerate();
    rows.map(|(index, cells)| Row { line: top + index + 1, cells: cells.iter().map(text).collect() }).collect()
}

/// A cell as a person reads it. A formula's result counts, never the formula.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}
