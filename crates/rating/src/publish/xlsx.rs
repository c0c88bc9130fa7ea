//! The ranking as a spreadsheet with typed cells: numbers are numbers, dates are dates, links are links.
//!
//! Names come from strangers: they are written as strings, which no spreadsheet takes for formulas.

mod criteria;
mod dress;
mod method;
mod ranking;
mod spread;
mod trades;

use super::Table;
use crate::batch::BatchError;
use crate::failure::Failure;
use doorbell_engine::report::clean;
use dress::Dress;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// Links a sheet may have; a spreadsheet program refuses a file with more than 65,530.
const LINKS: usize = 65_000;

/// The file.
pub(super) fn render(table: &Table, path: &std::path::Path) -> Result<Vec<u8>, Failure> {
    workbook(table).map_err(|error| BatchError::Broken(path.to_owned(), error.to_string()).into())
}

fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let dress = Dress::new();
    let made = clean(&table.texts.say(&table.made.sentence()), 255);
    let properties = DocProperties::new().set_title(clean(&table.name, 120)).set_comment(made).set_author("Doorbell");
    // The same rating gives the same bytes: the file is as old as the last page in it.
    let last = table.made.to.as_deref().and_then(|to| ExcelDateTime::parse_from_str(to).ok());
    let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&properties.set_creation_datetime(&last.unwrap_or(first)));
    ranking::write(sheet(&mut book, table, "sheet-ranking")?, table, &dress)?;
    trades::write(sheet(&mut book, table, "sheet-trades")?, table, &dress)?;
    criteria::write(sheet(&mut book, table, "sheet-criteria")?, table, &dress)?;
    spread::write(sheet(&mut book, table, "sheet-spread")?, table, &dress)?;
    method::write(sheet(&mut book, table, "sheet-method")?, table, &dress)?;
    book.save_to_buffer()
}

fn sheet<'b>(book: &'b mut Workbook, table: &Table, key: &str) -> Result<&'b mut Worksheet, XlsxError> {
    book.add_worksheet().set_name(table.texts.get(key))
}

/// A column: the key of its head, and its width in characters.
type Column = (&'static str, f64);

/// Heads that stay in sight, columns as wide as they must be, a filter over all, and pages that are printed across.
fn frame(
    sheet: &mut Worksheet,
    columns: &[(String, f64)],
    rows: usize,
    still: u16,
    dress: &Dress,
) -> Result<(), XlsxError> {
    for (index, (head, width)) in (0..).zip(columns) {
        sheet.write_string_with_format(0, index, head, &dress.head)?;
        sheet.set_column_width(index, *width)?;
    }
    let last = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    sheet.set_row_height(0, 48)?.set_freeze_panes(1, still)?;
    sheet.autofilter(0, 0, u32::try_from(rows).unwrap_or(u32::MAX).max(1), last)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// The heads of columns in words.
fn heads(columns: &[Column], table: &Table) -> Vec<(String, f64)> {
    columns.iter().map(|(key, width)| (table.texts.get(key), *width)).collect()
}

#[cfg(test)]
mod tests;
