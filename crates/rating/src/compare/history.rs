//! Merchants over time: a row a run.

use super::run::{self, Index, Mark, Run, numbered};
use super::sheet::{Section, Sheet};
use crate::batch::Batch;
use crate::failure::Failure;
use crate::publish::{Row, Table};
use doorbell_engine::moved::Moved;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;
use serde::Serialize;

/// Merchants over time.
#[derive(Debug, Serialize)]
pub struct History {
    /// The runs, as they were named.
    pub runs: Vec<Run>,
    /// The merchants.
    pub merchants: Vec<Past>,
}

/// One merchant over time.
#[derive(Debug, Serialize)]
pub struct Past {
    /// Its name. Hostile text.
    pub name: String,
    /// Its page.
    pub url: String,
    /// How it stood in each run.
    pub moments: Vec<Moment>,
}

/// A merchant in one run.
#[derive(Debug, Serialize)]
pub struct Moment {
    /// When it was recorded; `None` where it was not.
    pub recorded_at: Option<String>,
    /// How it stood; `None` where the run has no such merchant.
    pub mark: Option<Mark>,
    /// What moved its score since the run before.
    pub moved: Option<Moved>,
}

/// Follows merchants through runs, by their numbers in the first one's list.
pub fn history(batches: &[Batch], numbers: &[usize]) -> Result<History, Failure> {
    let tables: Vec<Table> = batches.iter().map(Table::of).collect();
    let Some(first) = tables.first() else { return Err(Failure::new("compare-two", "").by_request()) };
    let indexes: Vec<Index<'_>> = tables.iter().map(Index::of).collect();
    let past = |row: &Row| {
        let rows: Vec<Option<&Row>> = indexes.iter().map(|index| index.find(row)).collect();
        let moment = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| Some((&batches[before], rows[before]?)));
            let now = rows[at].map(|row| (&batches[at], row));
            Moment {
                recorded_at: rows[at].and_then(|row| Some(clean(&row.line()?.recorded_at, 40))),
                mark: rows[at].map(Mark::of),
                moved: before.zip(now).and_then(|(before, now)| run::moved(before, now)),
            }
        };
        let moments = (0..rows.len()).map(moment).collect();
        Past { name: row.merchant.name.clone(), url: row.merchant.url.clone(), moments }
    };
    let merchants = numbers.iter().map(|number| numbered(first, *number).map(past)).collect::<Result<_, _>>()?;
    let runs = batches.iter().zip(&tables).map(|(batch, table)| Run::of(batch, table)).collect();
    Ok(History { runs, merchants })
}

impl History {
    pub(super) fn sheet(&self, texts: &Texts) -> Sheet {
        let row = |run: &Run, moment: &Moment| {
            vec![
                run.folder.clone(),
                moment.recorded_at.clone().unwrap_or_default(),
                moment.mark.as_ref().map_or_else(|| texts.get("compare-absent"), |mark| mark.say(texts)),
                moment.moved.as_ref().map(|moved| run::why(moved, texts)).unwrap_or_default(),
            ]
        };
        let section = |past: &Past| Section {
            title: format!("{} · {}", clean(&past.name, 60), clean(&past.url, 120)),
            rows: self.runs.iter().zip(&past.moments).map(|(run, moment)| row(run, moment)).collect(),
        };
        Sheet {
            flows: true,
            title: texts.get("compare-history-title"),
            lead: self.runs.iter().map(|run| run.say("compare-run", texts)).collect(),
            heads: ["compare-folder", "column-recorded", "compare-standing", "compare-since"]
                .map(|key| texts.get(key))
                .into(),
            sections: self.merchants.iter().map(section).collect(),
        }
    }
}
