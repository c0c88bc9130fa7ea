//! What a row says, in words: the same in every form.

use super::{Row, Table};
use doorbell_engine::finding::Verdict;
use doorbell_engine::ranking::Line;
use doorbell_engine::rating::Grade;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;

/// Longest sentence of a row.
const SENTENCE: usize = 300;

/// Its grade; empty without one.
pub(super) fn grade(row: &Row) -> &'static str {
    row.line().and_then(|line| line.grade).map_or("", Grade::letter)
}

/// The answer in one sentence; empty where it was not checked.
pub(super) fn sentence(row: &Row, table: &Table) -> String {
    row.line().map(|line| clean(&table.texts.say(&line.sentence), SENTENCE)).unwrap_or_default()
}

/// Why it has no place, or that it has one.
pub(super) fn state(row: &Row, table: &Table) -> String {
    let why = row.why_not().map_or_else(|| table.texts.get("row-ranked"), |why| table.texts.say(&why));
    clean(&why, SENTENCE)
}

/// “yes”, “no”, or nothing where it cannot be told.
pub(super) fn robot_only(line: &Line, texts: &Texts) -> String {
    line.robot_only.map(|only| texts.get(if only { "yes" } else { "no" })).unwrap_or_default()
}

/// The kind of the best way to a person.
pub(super) fn way(line: &Line, texts: &Texts) -> String {
    line.way.map(|kind| texts.get(&format!("kind-{}", kind.id().replace('_', "-")))).unwrap_or_default()
}

/// The range of places in which a merchant stands in nine of ten tries; one number where there is but one.
pub(super) fn range(row: &Row) -> String {
    let Some(place) = row.place else { return String::new() };
    if place.from == place.to { place.from.to_string() } else { format!("{}–{}", place.from, place.to) }
}

/// The name of a verdict.
pub(super) fn verdict(verdict: Verdict, texts: &Texts) -> String {
    texts.get(&format!("verdict-{}", verdict.id().replace('_', "-")))
}

/// The title of a criterion.
pub(super) fn criterion(id: &str, texts: &Texts) -> String {
    let key = format!("{id}-title");
    if texts.has(&key) { texts.get(&key) } else { clean(id, 60) }
}

/// A share of something, 0 to 1, in percent to one decimal; `None` of nothing.
pub(super) fn share(count: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

/// A share in words, e.g. `42.9 %`.
pub(super) fn percent(share: f64) -> String {
    format!("{} %", (share * 1000.0).round() / 10.0)
}

/// The report of a row's case in the language of the table, from the rating's folder on.
pub(super) fn report(row: &Row, table: &Table) -> Option<String> {
    row.case.as_ref().map(|case| format!("{case}/report.{}.html", table.language().tag()))
}

/// The trade of a row; a name for none.
pub(super) fn industry(row: &Row, texts: &Texts) -> String {
    row.merchant.industry.clone().unwrap_or_else(|| texts.get("industry-none"))
}

/// A range of ten points, by its beginning.
pub(super) fn tens(from: &str) -> String {
    match from.parse::<u32>() {
        Ok(90) => "90–100".to_owned(),
        Ok(from) => format!("{from}–{}.9", from + 9),
        Err(_) => from.to_owned(),
    }
}
