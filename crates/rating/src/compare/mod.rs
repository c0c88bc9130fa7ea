//! Ratings beside each other: two runs of one list, merchants side by side, a merchant over time.

mod history;
mod run;
mod runs;
mod sheet;
mod side;

pub use history::{History, Moment, history};
pub use run::{Mark, Run};
pub use runs::{Change, Lone, Pair, Runs, runs};
pub use side::{Side, side};

use doorbell_engine::text::Texts;
use serde::Serialize;

/// What is compared.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Comparison {
    /// Two runs of one list.
    Runs(Box<Runs>),
    /// Merchants of one rating.
    Merchants(Side),
    /// Merchants over time.
    History(History),
}

/// How it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For reading in a terminal, so many columns wide.
    Terminal(usize),
    /// One file, for a browser and for paper.
    Html,
    /// For programs.
    Json,
    /// For a spreadsheet.
    Csv,
}

impl Comparison {
    /// The comparison in words or data.
    pub fn render(&self, form: Form, texts: &Texts) -> Vec<u8> {
        if form == Form::Json {
            // Plain data with text keys: there is nothing in it that serde_json refuses.
            let mut json = serde_json::to_vec_pretty(self).unwrap_or_default();
            json.push(b'\n');
            return json;
        }
        let sheet = match self {
            Self::Runs(runs) => runs.sheet(texts),
            Self::Merchants(side) => side.sheet(texts),
            Self::History(history) => history.sheet(texts),
        };
        match form {
            Form::Html => sheet.html(texts).into_bytes(),
            Form::Csv => sheet.csv(),
            Form::Terminal(width) => sheet.terminal(width).into_bytes(),
            Form::Json => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
