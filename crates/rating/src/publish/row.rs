//! The rows of a rating: every merchant of the list, with its place, its line and the way to its case.

use crate::batch::{Batch, Entry, Outcome};
use crate::list::Merchant;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::{Line, Place, State, places};
use doorbell_engine::text::{Language, Texts};
use serde::Serialize;
use std::collections::BTreeMap;

/// A rating as a table.
pub struct Table {
    /// In whose language it is written.
    pub texts: Texts,
    /// What the rating is called. Hostile text.
    pub name: String,
    /// By which rubric it judges.
    pub rubric: String,
    /// Every merchant, in the order of the list.
    pub rows: Vec<Row>,
}

/// One merchant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its number in the list, counted from 1.
    pub number: usize,
    /// What the list says of it.
    #[serde(flatten)]
    pub merchant: Merchant,
    /// Its place among all; `None` where it is not in the ranking.
    pub place: Option<Place>,
    /// Its place among those of its trade.
    pub place_in_industry: Option<Place>,
    /// What became of it; `None` as long as it waits.
    pub entry: Option<Entry>,
    /// Its case, from the rating's folder on.
    pub case: Option<String>,
}

impl Row {
    /// Its line, if it was checked.
    pub fn line(&self) -> Option<&Line> {
        self.entry.as_ref().and_then(Entry::line)
    }

    /// Why it has no place in the ranking; `None` where it has one.
    pub fn why_not(&self) -> Option<Message> {
        let Some(entry) = &self.entry else { return Some(Message::new("row-waiting")) };
        match &entry.outcome {
            Outcome::Failed { code, detail } => {
                let why = Message::new(format!("error-{code}")).with("detail", detail.as_str());
                Some(Message::new("row-failed").with("why", why))
            }
            Outcome::Checked { line } => match &line.state {
                State::Ranked => None,
                State::Unsure => line.remark.clone().or_else(|| Some(Message::new("row-unsure"))),
                State::Walled { by } => Some(Message::new("row-walled").with("by", by.clone())),
                State::Forbidden => Some(Message::new("row-forbidden")),
                State::Unseen { .. } => Some(line.sentence.clone()),
            },
        }
    }

    /// The name of its state: `waiting`, `failed`, or the line's.
    pub fn state(&self) -> &'static str {
        match &self.entry {
            None => "waiting",
            Some(entry) => entry.line().map_or("failed", |line| line.state.id()),
        }
    }
}

impl Table {
    /// The table of a rating.
    pub fn of(batch: &Batch) -> Self {
        let mut rows: Vec<Row> = batch
            .merchants()
            .map(|(number, merchant, entry)| Row {
                number,
                merchant: merchant.clone(),
                place: None,
                place_in_industry: None,
                entry: entry.cloned(),
                case: entry.and_then(Entry::line).map(|_| batch.case_path(number)),
            })
            .collect();
        let all: Vec<usize> = (0..rows.len()).collect();
        rank(&mut rows, &all, |row, place| row.place = place);
        let mut industries: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, row) in rows.iter().enumerate() {
            industries.entry(row.merchant.industry.clone().unwrap_or_default()).or_default().push(index);
        }
        for members in industries.values() {
            rank(&mut rows, members, |row, place| row.place_in_industry = place);
        }
        let plan = batch.plan();
        let texts = Texts::new(plan.language());
        Self { texts, name: plan.name.clone(), rubric: batch.rubric().label().to_owned(), rows }
    }

    /// In whose language it is written.
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    /// The rows as they are ranked: by place and score, then those without a place in the order of the list.
    pub fn ranked(&self) -> Vec<&Row> {
        let mut rows: Vec<&Row> = self.rows.iter().collect();
        let score = |row: &Row| row.line().and_then(|line| line.score).unwrap_or(0.0);
        rows.sort_by(|a, b| {
            let place = |row: &Row| row.place.map_or(usize::MAX, |place| place.rank);
            let scored = || score(b).total_cmp(&score(a));
            place(a).cmp(&place(b)).then_with(|| if a.place.is_some() { scored() } else { a.number.cmp(&b.number) })
        });
        rows
    }
}

/// Gives places to some of the rows among themselves.
fn rank(rows: &mut [Row], members: &[usize], give: impl Fn(&mut Row, Option<Place>)) {
    let checked: Vec<usize> = members.iter().copied().filter(|&index| rows[index].line().is_some()).collect();
    let lines: Vec<&Line> = checked.iter().filter_map(|&index| rows[index].line()).collect();
    let places = places(&lines);
    for (index, place) in checked.into_iter().zip(places) {
        give(&mut rows[index], place);
    }
}
