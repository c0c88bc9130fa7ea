//! The sheet of verdicts: a row a merchant, a column a criterion.

use super::super::{Table, words};
use super::{Dress, frame};
use doorbell_engine::criteria::ALL;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Columns before the first criterion.
const BEFORE: u16 = 3;

pub(super) fn write(sheet: &mut Worksheet, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    let mut columns = super::heads(&[("column-rank", 8.0), ("column-name", 26.0), ("column-grade", 8.0)], table);
    columns.extend(ALL.iter().map(|criterion| (words::criterion(criterion.id, &table.texts), 13.0)));
    let rows: Vec<_> = table.ranked().into_iter().filter(|row| row.line().is_some()).collect();
    frame(sheet, &columns, rows.len(), 2, dress)?;
    for (at, row) in (1..).zip(rows) {
        dress.number(sheet, (at, 0), row.place.map(|place| place.rank as f64), &dress.whole)?;
        dress.words(sheet, (at, 1), &row.merchant.name)?;
        dress.grade(sheet, (at, 2), words::grade(row))?;
        let Some(line) = row.line() else { continue };
        for (column, criterion) in (BEFORE..).zip(ALL) {
            if let Some(verdict) = line.verdict(criterion.id) {
                dress.verdict(sheet, (at, column), verdict, &table.texts)?;
            }
        }
    }
    Ok(())
}
