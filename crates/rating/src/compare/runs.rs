//! Two runs of one list: who rose, who fell, who came and went, and why.

use super::run::{self, Index, Mark, Run};
use super::sheet::{Section, Sheet};
use crate::batch::Batch;
use crate::publish::{Row, Table};
use doorbell_engine::message::Message;
use doorbell_engine::moved::Moved;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;
use serde::Serialize;
use std::collections::BTreeSet;

/// Two runs.
#[derive(Debug, Serialize)]
pub struct Runs {
    /// The earlier one.
    pub before: Run,
    /// The later one.
    pub after: Run,
    /// Merchants that are in both, in the order of the later list.
    pub merchants: Vec<Pair>,
    /// Merchants that only the later one has.
    pub came: Vec<Lone>,
    /// Merchants that only the earlier one had.
    pub went: Vec<Lone>,
}

/// A merchant in both runs.
#[derive(Debug, Serialize)]
pub struct Pair {
    /// Its number in each list.
    pub numbers: [usize; 2],
    /// Its name. Hostile text.
    pub name: String,
    /// Its page.
    pub url: String,
    /// How it stood.
    pub before: Mark,
    /// How it stands.
    pub after: Mark,
    /// What became of it.
    pub change: Change,
    /// Points it rose by; negative where it fell.
    pub points: Option<f64>,
    /// What moved its score.
    pub moved: Option<Moved>,
}

/// What became of a merchant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Its score is higher, or a person can be found now.
    Rose,
    /// Its score is lower, or nobody can be found any more.
    Fell,
    /// It had no place and has one now.
    Appeared,
    /// It had a place and has none now.
    Vanished,
    /// It stands as it stood.
    Stayed,
}

/// A merchant in one run only.
#[derive(Debug, Serialize)]
pub struct Lone {
    /// Its number in the list.
    pub number: usize,
    /// Its name. Hostile text.
    pub name: String,
    /// Its page.
    pub url: String,
    /// How it stands.
    pub mark: Mark,
}

/// Compares two runs.
pub fn runs(before: &Batch, after: &Batch) -> Runs {
    let (then, now) = (Table::of(before), Table::of(after));
    let index = Index::of(&then);
    let mut met: BTreeSet<usize> = BTreeSet::new();
    let (mut merchants, mut came) = (Vec::new(), Vec::new());
    for row in &now.rows {
        match index.find(row).filter(|was| met.insert(was.number)) {
            Some(was) => merchants.push(pair((before, was), (after, row))),
            None => came.push(lone(row)),
        }
    }
    let went = then.rows.iter().filter(|row| !met.contains(&row.number)).map(lone).collect();
    Runs { before: Run::of(before, &then), after: Run::of(after, &now), merchants, came, went }
}

fn lone(row: &Row) -> Lone {
    Lone { number: row.number, name: row.merchant.name.clone(), url: row.merchant.url.clone(), mark: Mark::of(row) }
}

fn pair(before: (&Batch, &Row), after: (&Batch, &Row)) -> Pair {
    let (was, is) = (before.1, after.1);
    let change = change(was, is);
    let points = was.line().and_then(|line| line.score).zip(is.line().and_then(|line| line.score));
    Pair {
        numbers: [was.number, is.number],
        name: is.merchant.name.clone(),
        url: is.merchant.url.clone(),
        before: Mark::of(was),
        after: Mark::of(is),
        change,
        points: points.map(|(was, is)| ((is - was) * 10.0).round() / 10.0 + 0.0),
        moved: run::moved(before, after),
    }
}

fn change(was: &Row, is: &Row) -> Change {
    // Who has nobody stands last whatever the score.
    let standing = |row: &Row| {
        let line = row.line().filter(|_| row.place.is_some())?;
        Some((!line.nobody(), (line.score.unwrap_or(0.0) * 10.0).round() as i64))
    };
    match (standing(was), standing(is)) {
        (None, None) => Change::Stayed,
        (None, Some(_)) => Change::Appeared,
        (Some(_), None) => Change::Vanished,
        (Some(was), Some(is)) => match is.cmp(&was) {
            std::cmp::Ordering::Greater => Change::Rose,
            std::cmp::Ordering::Less => Change::Fell,
            std::cmp::Ordering::Equal => Change::Stayed,
        },
    }
}

impl Runs {
    /// Those of which this became, those that moved most first.
    pub fn of(&self, change: Change) -> Vec<&Pair> {
        let mut pairs: Vec<&Pair> = self.merchants.iter().filter(|pair| pair.change == change).collect();
        let size = |pair: &Pair| pair.points.unwrap_or(0.0).abs();
        pairs.sort_by(|a, b| size(b).total_cmp(&size(a)));
        pairs
    }

    pub(super) fn sheet(&self, texts: &Texts) -> Sheet {
        let count = |change| self.of(change).len();
        let sums = Message::new("compare-sums")
            .with("rose", count(Change::Rose))
            .with("fell", count(Change::Fell))
            .with("stayed", count(Change::Stayed))
            .with("appeared", count(Change::Appeared))
            .with("vanished", count(Change::Vanished))
            .with("came", self.came.len())
            .with("went", self.went.len());
        let changes = [
            ("compare-rose", Change::Rose),
            ("compare-fell", Change::Fell),
            ("compare-appeared", Change::Appeared),
            ("compare-vanished", Change::Vanished),
        ];
        let paired = changes.map(|(key, change)| Section {
            title: texts.get(key),
            rows: self.of(change).into_iter().map(|pair| pair.cells(texts)).collect(),
        });
        let lone = |key: &str, lone: &[Lone], late: bool| Section {
            title: texts.get(key),
            rows: lone.iter().map(|lone| lone.cells(texts, late)).collect(),
        };
        let alone = [lone("compare-came", &self.came, true), lone("compare-went", &self.went, false)];
        Sheet {
            flows: true,
            title: texts.get("compare-title"),
            lead: vec![
                self.before.say("compare-before", texts),
                self.after.say("compare-after", texts),
                texts.say(&sums),
            ],
            heads: ["column-name", "compare-then", "compare-now", "compare-points", "compare-why"]
                .map(|key| texts.get(key))
                .into(),
            sections: paired.into_iter().chain(alone).filter(|section| !section.rows.is_empty()).collect(),
        }
    }
}

impl Pair {
    fn cells(&self, texts: &Texts) -> Vec<String> {
        vec![
            clean(&self.name, 60),
            self.before.say(texts),
            self.after.say(texts),
            self.points.map(run::signed).unwrap_or_default(),
            self.moved.as_ref().map(|moved| run::why(moved, texts)).unwrap_or_default(),
        ]
    }
}

impl Lone {
    fn cells(&self, texts: &Texts, late: bool) -> Vec<String> {
        let mark = self.mark.say(texts);
        let [then, now] = if late { [String::new(), mark] } else { [mark, String::new()] };
        vec![clean(&self.name, 60), then, now, String::new(), String::new()]
    }
}
