//! The sheet of the whole ranking: a row a merchant, those without a place at the end with the reason.

use super::super::{Row, Table, words};
use super::{Column, Dress, LINKS, frame, heads};
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [Column; 22] = [
    ("column-rank", 8.0),
    ("column-rank-range", 12.0),
    ("column-name", 26.0),
    ("column-industry", 12.0),
    ("column-rank-in-industry", 9.0),
    ("column-region", 12.0),
    ("column-grade", 7.0),
    ("column-score", 8.0),
    ("column-judged-share", 9.0),
    ("column-way", 18.0),
    ("column-presses", 9.0),
    ("column-phone", 18.0),
    ("column-px", 9.0),
    ("column-robot-only", 9.0),
    ("column-answer", 60.0),
    ("column-state", 26.0),
    ("column-url", 34.0),
    ("column-case", 22.0),
    ("column-notes", 24.0),
    ("column-recorded", 20.0),
    ("made-program", 16.0),
    ("made-browser", 24.0),
];

pub(super) fn write(sheet: &mut Worksheet, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    let rows = table.ranked();
    frame(sheet, &heads(&COLUMNS, table), rows.len(), 3, dress)?;
    // On paper up to the answer: addresses and versions of each would make the rest too small to read.
    sheet.set_print_area(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), 14)?;
    // Cases first: an address can be copied, the way to a case cannot.
    let cases = rows.iter().filter(|row| row.case.is_some()).count().min(LINKS);
    let mut links = Links { cases, pages: LINKS - cases };
    for (index, row) in (1..).zip(rows) {
        listed(sheet, index, row, table, dress)?;
        judged(sheet, index, row, table, dress)?;
        found(sheet, index, row, table, dress, &mut links)?;
    }
    Ok(())
}

/// How many links there is still room for.
struct Links {
    cases: usize,
    pages: usize,
}

/// Takes one of what is left.
fn take(left: &mut usize) -> bool {
    let some = *left > 0;
    *left = left.saturating_sub(1);
    some
}

/// Where it stands, and what the list says.
fn listed(sheet: &mut Worksheet, at: u32, row: &Row, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    let rank = |place: Option<doorbell_engine::ranking::Place>| place.map(|place| place.rank as f64);
    dress.number(sheet, (at, 0), rank(row.place), &dress.whole)?;
    dress.words(sheet, (at, 1), &words::range(row))?;
    dress.words(sheet, (at, 2), &row.merchant.name)?;
    dress.words(sheet, (at, 3), &words::industry(row, &table.texts))?;
    dress.number(sheet, (at, 4), rank(row.place_in_industry), &dress.whole)?;
    dress.words(sheet, (at, 5), row.merchant.region.as_deref().unwrap_or_default())
}

/// What it is worth.
fn judged(sheet: &mut Worksheet, at: u32, row: &Row, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    let line = row.line();
    let phone = line.and_then(|line| line.number.as_ref());
    dress.grade(sheet, (at, 6), words::grade(row))?;
    dress.number(sheet, (at, 7), line.and_then(|line| line.score), &dress.tenth)?;
    dress.number(sheet, (at, 8), line.map(|line| line.judged_share), &dress.percent)?;
    dress.words(sheet, (at, 9), &line.map(|line| words::way(line, &table.texts)).unwrap_or_default())?;
    dress.number(sheet, (at, 10), line.and_then(|line| line.presses).map(f64::from), &dress.whole)?;
    // A phone number is no quantity: as a number it would lose its zeros and hyphens.
    dress.words(sheet, (at, 11), phone.map_or("", |phone| phone.text.as_str()))?;
    dress.number(sheet, (at, 12), phone.and_then(|phone| phone.px), &dress.whole)?;
    dress.words(sheet, (at, 13), &line.map(|line| words::robot_only(line, &table.texts)).unwrap_or_default())?;
    dress.words(sheet, (at, 14), &words::sentence(row, table))?;
    dress.words(sheet, (at, 15), &words::state(row, table))
}

/// Where it can be looked up, and by what it was recorded.
fn found(
    sheet: &mut Worksheet,
    at: u32,
    row: &Row,
    table: &Table,
    dress: &Dress,
    links: &mut Links,
) -> Result<(), XlsxError> {
    let line = row.line();
    if take(&mut links.pages) {
        dress.link(sheet, (at, 16), &row.merchant.url, &row.merchant.url)?;
    } else {
        dress.words(sheet, (at, 16), &row.merchant.url)?;
    }
    match (&row.case, words::report(row, table)) {
        (Some(case), Some(report)) if take(&mut links.cases) => {
            dress.link(sheet, (at, 17), &format!("file:///{report}"), case)?;
        }
        (case, _) => dress.words(sheet, (at, 17), case.as_deref().unwrap_or_default())?,
    }
    dress.words(sheet, (at, 18), row.merchant.notes.as_deref().unwrap_or_default())?;
    dress.date(sheet, (at, 19), line.map_or("", |line| line.recorded_at.as_str()))?;
    dress.words(sheet, (at, 20), line.map_or("", |line| line.program.as_str()))?;
    dress.words(sheet, (at, 21), line.and_then(|line| line.browser.as_deref()).unwrap_or_default())
}
