//! The sheet of the method: by what was judged, how the order is made, and what each criterion weighs.

use super::super::{Table, method, words};
use super::Dress;
use doorbell_engine::criteria::ALL;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Width of the column with words.
const WIDE: usize = 100;

pub(super) fn write(sheet: &mut Worksheet, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    let texts = &table.texts;
    sheet.set_column_width(0, 30)?.set_column_width(1, 12)?.set_column_width(2, WIDE as f64)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let mut at = 0;
    sheet.write_string_with_format(at, 0, texts.get("site-method"), &dress.title)?;
    for (name, fact) in method::facts(table) {
        at += 1;
        dress.words(sheet, (at, 0), &name)?;
        dress.wrapped(sheet, (at, 2), &fact, WIDE)?;
    }
    for words in method::rules(table) {
        at += 1;
        dress.wrapped(sheet, (at, 2), &words, WIDE)?;
    }
    at += 2;
    for (column, key) in (0..).zip(["column-criterion", "column-weight", "method-thresholds"]) {
        sheet.write_string_with_format(at, column, texts.get(key), &dress.head)?;
    }
    for criterion in ALL {
        at += 1;
        dress.words(sheet, (at, 0), &words::criterion(criterion.id, texts))?;
        dress.number(sheet, (at, 1), Some(table.rubric.weight(criterion.id)), &dress.tenth)?;
        let threshold = texts.get(&format!("{}-threshold", criterion.id));
        dress.wrapped(sheet, (at, 2), &threshold, WIDE)?;
    }
    Ok(())
}
