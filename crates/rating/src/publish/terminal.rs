//! The head of the ranking, for the terminal.

use super::{Row, Table};
use crate::batch::Batch;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::{Line, Spread};
use doorbell_engine::rating::Grade;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;

/// Merchants at each end that are shown.
const SHOWN: usize = 10;
/// Longest sentence, characters: the terminal breaks it.
const SENTENCE: usize = 240;

/// The first and the last of the ranking, and what became of the rest.
pub fn render(batch: &Batch, texts: &Texts) -> String {
    let table = Table::of(batch);
    let (ranked, rest): (Vec<&Row>, Vec<&Row>) = table.ranked().into_iter().partition(|row| row.place.is_some());
    let more = |count: usize| format!("  … {}", texts.say(&Message::new("list-more-rows").with("count", count)));
    let mut lines = vec![texts.say(&headline(&table)), String::new()];
    let ranked: Vec<String> = ranked.iter().map(|row| one(row, texts)).collect();
    if ranked.len() > 2 * SHOWN {
        lines.extend_from_slice(&ranked[..SHOWN]);
        lines.push(more(ranked.len() - 2 * SHOWN));
        lines.extend_from_slice(&ranked[ranked.len() - SHOWN..]);
    } else {
        lines.extend(ranked);
    }
    if !rest.is_empty() {
        lines.push(String::new());
        lines.push(texts.say(&Message::new("ranking-without").with("count", rest.len())));
        lines.extend(rest.iter().take(SHOWN).map(|row| unranked(row, texts)));
        lines.extend(rest.len().checked_sub(SHOWN).filter(|left| *left > 0).map(more));
    }
    lines.push("\n".to_owned());
    lines.join("\n")
}

fn unranked(row: &Row, texts: &Texts) -> String {
    let why = row.why_not().map(|why| texts.say(&why)).unwrap_or_default();
    format!("   –  {}\n      {}", clean(&row.merchant.name, 40), clean(&why, SENTENCE))
}

fn headline(table: &Table) -> Message {
    let lines: Vec<&Line> = table.rows.iter().filter_map(Row::line).collect();
    let spread = Spread::of(&lines);
    let grades: Vec<String> = spread.grades.iter().map(|tally| format!("{} {}", tally.of, tally.count)).collect();
    Message::new("ranking-headline")
        .with("name", clean(&table.name, 60))
        .with("merchants", table.rows.len())
        .with("ranked", spread.grades.iter().map(|tally| tally.count).sum::<usize>())
        .with("grades", grades.join(" · "))
}

fn one(row: &Row, texts: &Texts) -> String {
    let Some((line, place)) = row.line().zip(row.place) else { return String::new() };
    let grade = line.grade.map_or("–", Grade::letter);
    let score = line.score.map(|score| format!("{score:.1}")).unwrap_or_default();
    let says = clean(&texts.say(&line.sentence), SENTENCE);
    format!("{:>4}  {grade} {score:>5}  {}\n      {says}", place.rank, clean(&row.merchant.name, 40))
}
