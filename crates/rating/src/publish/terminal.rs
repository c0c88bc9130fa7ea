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

/// The first and the last of the ranking, and what became of the rest. `width` in columns.
pub fn render(batch: &Batch, texts: &Texts, width: usize) -> String {
    let table = Table::of(batch);
    let ranked: Vec<&Row> = table.ranked().into_iter().filter(|row| row.place.is_some()).collect();
    let mut out = format!("{}\n\n", texts.say(&headline(&table)));
    let hidden = ranked.len().saturating_sub(2 * SHOWN);
    for (index, row) in ranked.iter().enumerate() {
        if hidden > 0 && index == SHOWN {
            out.push_str(&format!("  … {}\n", texts.say(&Message::new("list-more-rows").with("count", hidden))));
        }
        if hidden == 0 || index < SHOWN || index >= ranked.len() - SHOWN {
            out.push_str(&one(row, texts, width));
        }
    }
    let rest: Vec<&Row> = table.rows.iter().filter(|row| row.place.is_none()).collect();
    if !rest.is_empty() {
        out.push_str(&format!("\n{}\n", texts.say(&Message::new("ranking-without").with("count", rest.len()))));
        for row in rest.iter().take(SHOWN) {
            let why = row.why_not().map(|why| texts.say(&why)).unwrap_or_default();
            out.push_str(&format!("  {}  {}\n", clean(&row.merchant.name, 24), clean(&why, width.max(50) - 30)));
        }
        if rest.len() > SHOWN {
            out.push_str(&format!(
                "  … {}\n",
                texts.say(&Message::new("list-more-rows").with("count", rest.len() - SHOWN))
            ));
        }
    }
    out.push('\n');
    out
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

fn one(row: &Row, texts: &Texts, width: usize) -> String {
    let Some((line, place)) = row.line().zip(row.place) else { return String::new() };
    let grade = line.grade.map_or("–", Grade::letter);
    let score = line.score.map(|score| format!("{score:.1}")).unwrap_or_default();
    let says = clean(&texts.say(&line.sentence), width.saturating_sub(6).max(30));
    format!("{:>4}  {grade} {score:>5}  {}\n      {says}\n", place.rank, clean(&row.merchant.name, 40))
}
