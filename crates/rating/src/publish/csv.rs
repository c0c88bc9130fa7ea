//! The ranking for any spreadsheet: UTF-8 with a mark, so that every program reads the Chinese rightly.
//!
//! Names come from strangers: what a spreadsheet would take for a formula is written as text.

use super::{Row, Table, words};

/// Keys of the columns' heads.
const HEADS: [&str; 22] = [
    "column-rank",
    "column-rank-range",
    "column-name",
    "column-industry",
    "column-rank-in-industry",
    "column-region",
    "column-grade",
    "column-score",
    "column-judged-share",
    "column-presses",
    "column-phone",
    "column-px",
    "column-robot-only",
    "column-answer",
    "column-state",
    "column-url",
    "column-case",
    "column-notes",
    "made-rubric",
    "made-program",
    "made-browser",
    "column-recorded",
];

/// The table.
pub(super) fn render(table: &Table) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    let rows = table.ranked().into_iter().map(|row| cells(row, table));
    for record in std::iter::once(HEADS.map(|key| table.texts.get(key))).chain(rows) {
        // Memory does not refuse to be written to.
        let _ = writer.write_record(record.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn cells(row: &Row, table: &Table) -> [String; 22] {
    let line = row.line();
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let text = |value: Option<&String>| value.cloned().unwrap_or_default();
    let phone = line.and_then(|line| line.number.as_ref());
    [
        row.place.map(|place| place.rank.to_string()).unwrap_or_default(),
        words::range(row),
        row.merchant.name.clone(),
        text(row.merchant.industry.as_ref()),
        row.place_in_industry.map(|place| place.rank.to_string()).unwrap_or_default(),
        text(row.merchant.region.as_ref()),
        words::grade(row).to_owned(),
        number(line.and_then(|line| line.score)),
        line.map(|line| format!("{}%", (line.judged_share * 1000.0).round() / 10.0)).unwrap_or_default(),
        line.and_then(|line| line.presses).map(|presses| presses.to_string()).unwrap_or_default(),
        phone.map(|phone| phone.text.clone()).unwrap_or_default(),
        number(phone.and_then(|phone| phone.px)),
        line.map(|line| words::robot_only(line, &table.texts)).unwrap_or_default(),
        words::sentence(row, table),
        words::state(row, table),
        row.merchant.url.clone(),
        text(row.case.as_ref()),
        text(row.merchant.notes.as_ref()),
        line.map(|line| line.rubric.clone()).unwrap_or_default(),
        line.map(|line| line.program.clone()).unwrap_or_default(),
        line.and_then(|line| line.browser.clone()).unwrap_or_default(),
        line.map(|line| line.recorded_at.clone()).unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet runs: those that begin like a formula get an apostrophe in front (OWASP, CSV injection).
pub(crate) fn harmless(cell: &str) -> String {
    let shown: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let first = shown.trim_start().chars().next();
    let runs = first.is_some_and(|c| "=+-@|＝＋－＠".contains(c)) && shown.parse::<f64>().is_err();
    if runs { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_written_as_text() {
        for bad in ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "＝1", "|x"] {
            assert!(harmless(bad).starts_with('\''), "{bad:?}");
        }
        for good in ["-3.5", "12", "青竹超市", "+86 400"] {
            assert_eq!(harmless(good).starts_with('\''), good.starts_with('+'), "{good:?}");
        }
        assert!(!harmless("a\r\nb").contains(['\r', '\n']));
    }
}
