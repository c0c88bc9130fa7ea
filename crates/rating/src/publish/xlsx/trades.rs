//! The sheet by trade: the ranking of each trade below the other.

use super::super::trades::Trade;
use super::super::{Table, words};
use super::{Column, Dress, frame, heads};
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [Column; 8] = [
    ("column-industry", 16.0),
    ("column-rank-in-industry", 9.0),
    ("column-name", 28.0),
    ("column-grade", 8.0),
    ("column-score", 9.0),
    ("column-presses", 10.0),
    ("column-rank", 9.0),
    ("column-answer", 60.0),
];

pub(super) fn write(sheet: &mut Worksheet, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    frame(sheet, &heads(&COLUMNS, table), table.rows.len(), 3, dress)?;
    let trades = Trade::all(table);
    let rows = trades.iter().flat_map(|trade| trade.rows.iter().map(move |row| (trade, row)));
    for (at, (trade, row)) in (1..).zip(rows) {
        let line = row.line();
        let rank = |place: Option<doorbell_engine::ranking::Place>| place.map(|place| place.rank as f64);
        dress.words(sheet, (at, 0), &trade.name)?;
        dress.number(sheet, (at, 1), rank(row.place_in_industry), &dress.whole)?;
        dress.words(sheet, (at, 2), &row.merchant.name)?;
        dress.grade(sheet, (at, 3), words::grade(row))?;
        dress.number(sheet, (at, 4), line.and_then(|line| line.score), &dress.tenth)?;
        dress.number(sheet, (at, 5), line.and_then(|line| line.presses).map(f64::from), &dress.whole)?;
        dress.number(sheet, (at, 6), rank(row.place), &dress.whole)?;
        let says = if row.place.is_some() { words::sentence(row, table) } else { words::state(row, table) };
        dress.words(sheet, (at, 7), &says)?;
    }
    Ok(())
}
