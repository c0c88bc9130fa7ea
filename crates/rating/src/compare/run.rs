//! One run, and how a merchant stood in it.

use crate::batch::Batch;
use crate::failure::Failure;
use crate::list;
use crate::publish::{Made, Row, Table};
use doorbell_engine::message::Message;
use doorbell_engine::moved::Moved;
use doorbell_engine::ranking::Line;
use doorbell_engine::rating::Grade;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;
use serde::Serialize;
use std::collections::BTreeMap;

/// A rating of a list at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Its folder, as it was named.
    pub folder: String,
    /// What it is called. Hostile text.
    pub name: String,
    /// By what it was made, and when.
    pub made: Made,
}

impl Run {
    pub(super) fn of(batch: &Batch, table: &Table) -> Self {
        let folder = clean(&batch.folder().display().to_string(), 200);
        Self { folder, name: clean(&table.name, 120), made: table.made.clone() }
    }

    /// What it is called, where it is, by what it was made and when.
    pub(super) fn say(&self, key: &str, texts: &Texts) -> String {
        let message = Message::new(key)
            .with("name", self.name.as_str())
            .with("folder", self.folder.as_str())
            .with("made", self.made.sentence());
        clean(&texts.say(&message), 800)
    }
}

/// How a merchant stood in a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mark {
    /// `ranked`, `unsure`, `walled`, `forbidden`, `unseen`, `failed`, `waiting`.
    pub state: &'static str,
    /// Its place.
    pub rank: Option<usize>,
    /// A to E.
    pub grade: Option<Grade>,
    /// 0 to 100.
    pub score: Option<f64>,
    /// Why it has no place.
    pub why_not: Option<Message>,
}

impl Mark {
    pub(super) fn of(row: &Row) -> Self {
        let line = row.line();
        Self {
            state: row.state(),
            rank: row.place.map(|place| place.rank),
            grade: line.and_then(|line| line.grade),
            score: line.and_then(|line| line.score),
            why_not: row.why_not(),
        }
    }

    /// Place, grade and score, or why there is none.
    pub(super) fn say(&self, texts: &Texts) -> String {
        let Some(rank) = self.rank else {
            return self.why_not.as_ref().map(|why| clean(&texts.say(why), 200)).unwrap_or_default();
        };
        let message = Message::new("compare-mark")
            .with("rank", rank)
            .with("grade", self.grade.map_or("–", Grade::letter))
            .with("score", self.score.map(|score| format!("{score:.1}")).unwrap_or_default());
        texts.say(&message)
    }
}

/// The merchants of a table by their page, and those whose name only one has by that.
pub(super) struct Index<'t> {
    pages: BTreeMap<String, &'t Row>,
    names: BTreeMap<&'t str, Option<&'t Row>>,
}

impl<'t> Index<'t> {
    pub(super) fn of(table: &'t Table) -> Self {
        let mut names: BTreeMap<&str, Option<&Row>> = BTreeMap::new();
        for row in &table.rows {
            names.entry(row.merchant.name.as_str()).and_modify(|known| *known = None).or_insert(Some(row));
        }
        Self { pages: table.rows.iter().map(|row| (list::key(&row.merchant.url), row)).collect(), names }
    }

    /// The same merchant: the one with the same page, else the one with the same name if there is but one.
    pub(super) fn find(&self, row: &Row) -> Option<&'t Row> {
        let page = self.pages.get(&list::key(&row.merchant.url)).copied();
        page.or_else(|| self.names.get(row.merchant.name.as_str()).copied().flatten())
    }
}

/// The row with this number in the list.
pub(super) fn numbered(table: &Table, number: usize) -> Result<&Row, Failure> {
    let row = number.checked_sub(1).and_then(|index| table.rows.get(index));
    row.ok_or_else(|| Failure::new("no-such-merchant", &number.to_string()).by_request())
}

/// What moved a merchant's score from one run to the next; `None` where it was not checked in both, or nothing moved.
pub(super) fn moved(before: (&Batch, &Row), after: (&Batch, &Row)) -> Option<Moved> {
    let (then, now) = (before.1.line()?, after.1.line()?);
    let told = told(before.0, before.1, then, after.0, after.1, now);
    let moved = told.unwrap_or_else(|| Moved::between_lines(then, now));
    // Another rubric that comes to the same moves nothing.
    let stands = (moved.before.score, moved.before.grade) == (moved.after.score, moved.after.grade);
    (!stands || !moved.criteria.is_empty()).then_some(moved)
}

/// From what was measured: only this tells a changed page from changed thresholds. Where both were judged by the same rubric
/// and program the lines tell as much; where a person judged, or the case is not worth today what it was, they must do.
fn told(before: &Batch, was: &Row, then: &Line, after: &Batch, is: &Row, now: &Line) -> Option<Moved> {
    if (&then.rubric, &then.program) == (&now.rubric, &now.program) || then.corrected || now.corrected {
        return None;
    }
    let recorded = before.case(was.number).recorded_rating()?;
    let case = after.case(is.number).judge_by(after.rubric()).ok()?;
    let moved = Moved::between(&recorded, &case.rating);
    (moved.after.score == now.score && moved.before.score == then.score).then_some(moved)
}

/// What moved a score, in words.
pub(super) fn why(moved: &Moved, texts: &Texts) -> String {
    let shifts: Vec<Message> = moved
        .criteria
        .iter()
        .take(4)
        .map(|shift| {
            let title = format!("{}-title", shift.id);
            let name = if texts.has(&title) { texts.get(&title) } else { clean(&shift.id, 60) };
            Message::new("compare-shift").with("name", name).with("points", signed(shift.by_rubric + shift.by_page))
        })
        .collect();
    let is_nothing = |points: Option<f64>| points.is_some_and(|points| points.abs() < 0.05);
    let key = match (is_nothing(moved.by_rubric), is_nothing(moved.by_page)) {
        _ if moved.by_rubric.is_none() => "compare-why-unscored",
        (true, _) => "compare-why-page",
        (_, true) => "compare-why-rubric",
        _ => "compare-why-both",
    };
    let message = Message::new(key)
        .with("rubric", signed(moved.by_rubric.unwrap_or(0.0)))
        .with("page", signed(moved.by_page.unwrap_or(0.0)))
        .with("criteria", shifts);
    clean(&texts.say(&message), 400)
}

/// A difference with its sign, to one decimal.
pub(super) fn signed(points: f64) -> String {
    let points = (points * 10.0).round() / 10.0 + 0.0;
    if points == 0.0 { "0".to_owned() } else { format!("{points:+.1}").replace('-', "−") }
}
