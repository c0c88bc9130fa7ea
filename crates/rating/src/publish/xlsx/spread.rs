//! The sheet of what the merchants have in common, and of what others counted before.

use super::super::{Table, surveys, words};
use super::Dress;
use doorbell_engine::ranking::{Line, Spread, Tally};
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn write(sheet: &mut Worksheet, table: &Table, dress: &Dress) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip([44.0, 14.0, 14.0, 14.0, 14.0, 14.0, 50.0]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let lines: Vec<&Line> = table.lines().collect();
    let spread = Spread::of(&lines);
    let mut page = Page { sheet, table, dress, row: 0 };
    page.tallies("spread-states", &spread.states, |name| format!("state-{name}"))?;
    page.tallies("spread-grades", &spread.grades, |name| format!("report-grade-{}", name.to_lowercase()))?;
    page.tallies("spread-presses", &spread.presses, |name| format!("presses-{}", name.replace('+', "-more")))?;
    page.scores(&spread)?;
    page.criteria(&spread)?;
    page.surveys()
}

/// The sheet with the next free row.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    table: &'a Table,
    dress: &'a Dress,
    row: u32,
}

impl Page<'_> {
    /// A heading and the heads of a small table.
    fn begin(&mut self, title: &str, heads: &[&str]) -> Result<(), XlsxError> {
        if self.row > 0 {
            self.row += 1;
        }
        let (sheet, texts) = (&mut *self.sheet, &self.table.texts);
        sheet.write_string_with_format(self.row, 0, texts.get(title), &self.dress.title)?;
        for (column, key) in (0..).zip(heads) {
            let head = if key.is_empty() { String::new() } else { texts.get(key) };
            sheet.write_string_with_format(self.row + 1, column, head, &self.dress.head)?;
        }
        self.row += 2;
        Ok(())
    }

    fn tallies(&mut self, title: &str, tallies: &[Tally], key: impl Fn(&str) -> String) -> Result<(), XlsxError> {
        self.begin(title, &["", "spread-count", "spread-share"])?;
        let of = tallies.iter().map(|tally| tally.count).sum();
        for tally in tallies {
            let words = self.table.texts.get(&key(&tally.of));
            let name = if tally.of.len() == 1 && tally.of.chars().all(char::is_alphabetic) {
                format!("{} · {words}", tally.of)
            } else {
                words
            };
            self.counted(&name, tally.count, of)?;
        }
        Ok(())
    }

    fn scores(&mut self, spread: &Spread) -> Result<(), XlsxError> {
        self.begin("spread-scores", &["", "spread-count", "spread-share"])?;
        let of = spread.scores.iter().map(|tally| tally.count).sum();
        for tally in &spread.scores {
            self.counted(&words::tens(&tally.of), tally.count, of)?;
        }
        Ok(())
    }

    fn counted(&mut self, name: &str, count: usize, of: usize) -> Result<(), XlsxError> {
        self.dress.words(self.sheet, (self.row, 0), name)?;
        self.dress.number(self.sheet, (self.row, 1), Some(count as f64), &self.dress.whole)?;
        self.dress.number(self.sheet, (self.row, 2), words::share(count, of), &self.dress.percent)?;
        self.row += 1;
        Ok(())
    }

    fn criteria(&mut self, spread: &Spread) -> Result<(), XlsxError> {
        let heads =
            ["column-criterion", "spread-failing", "verdict-good", "verdict-fair", "verdict-poor", "spread-untold"];
        self.begin("spread-criteria", &heads)?;
        for share in &spread.criteria {
            let (at, told) = (self.row, share.good + share.fair + share.poor);
            self.dress.words(self.sheet, (at, 0), &words::criterion(&share.id, &self.table.texts))?;
            self.dress.number(self.sheet, (at, 1), words::share(share.poor, told), &self.dress.percent)?;
            for (column, count) in (2..).zip([share.good, share.fair, share.poor, share.untold]) {
                self.dress.number(self.sheet, (at, column), Some(count as f64), &self.dress.whole)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn surveys(&mut self) -> Result<(), XlsxError> {
        let heads = [
            "survey-what",
            "survey-share",
            "survey-tested",
            "survey-here",
            "survey-here-of",
            "",
            "survey-counted-here",
        ];
        self.begin("survey-title", &heads)?;
        for survey in surveys::all(self.table) {
            let at = self.row;
            self.dress.words(self.sheet, (at, 0), &survey.name)?;
            self.dress.number(self.sheet, (at, 1), Some(survey.share), &self.dress.percent)?;
            self.dress.number(self.sheet, (at, 2), Some(f64::from(survey.tested)), &self.dress.whole)?;
            self.dress.number(self.sheet, (at, 3), survey.ours.map(|(share, _)| share), &self.dress.percent)?;
            self.dress.number(self.sheet, (at, 4), survey.ours.map(|(_, of)| of as f64), &self.dress.whole)?;
            if survey.share_words.len() > words::percent(survey.share).len() {
                self.dress.words(self.sheet, (at, 5), &survey.share_words)?;
            }
            self.dress.words(self.sheet, (at, 6), &survey.counted)?;
            self.row += 1;
        }
        self.dress.words(self.sheet, (self.row, 0), &self.table.texts.get("survey-note"))?;
        self.row += 1;
        Ok(())
    }
}
