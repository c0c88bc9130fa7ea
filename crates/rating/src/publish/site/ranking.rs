//! The ranking as a table.

use super::super::{Row, Table, words};
use super::{controls, page};
use doorbell_engine::criteria::ALL;
use doorbell_engine::finding::Verdict;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::Line;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;
use maud::{Markup, html};

/// Keys of the heads.
pub(super) const HEADS: [&str; 9] = [
    "column-rank",
    "column-name",
    "column-industry",
    "column-grade",
    "column-score",
    "column-judged-share",
    "column-presses",
    "column-phone",
    "column-robot-only",
];

pub(super) fn section(table: &Table) -> Markup {
    let texts = &table.texts;
    let rows: Vec<&Row> = table.ranked().into_iter().filter(|row| row.place.is_some()).collect();
    let trades = controls::trades(&rows, texts);
    html! {
        section aria-labelledby="ranking" {
            h2 #ranking { (texts.get("site-ranking")) }
            p.lead { (texts.get("site-ranking-lead")) }
            @if rows.is_empty() { p { (texts.get("site-nobody-ranked")) } }
            @else {
                (controls::controls(table, &trades))
                table.ranking #table {
                    caption.unseen { (texts.get("site-ranking")) }
                    thead { tr { @for key in HEADS { th scope="col" { (texts.get(key)) } } } }
                    tbody { @for row in &rows { (one(row, table, &trades)) } }
                }
                (controls::more(texts))
            }
        }
    }
}

fn one(row: &Row, table: &Table, trades: &[String]) -> Markup {
    let (Some(line), Some(place)) = (row.line(), row.place) else { return html! {} };
    let texts = &table.texts;
    let trade = words::industry(row, texts);
    let number = trades.iter().position(|known| *known == trade).unwrap_or_default();
    html! {
        tr data-trade=(number) data-grade=(words::grade(row)) data-poor=(poor(line)) {
            td data-v=(place.rank) {
                strong { (place.rank) }
                @if place.from != place.to { " " span.about.whole { "(" (words::range(row)) ")" } }
            }
            th scope="row" { (name(row, table)) }
            td { (trade) @if let Some(place) = row.place_in_industry { " " span.about.whole { (texts.say(&Message::new("site-place").with("rank", place.rank))) } } }
            td { (seal(words::grade(row))) }
            td data-v=[line.score] { (line.score.map(|score| format!("{score:.1}")).unwrap_or_default()) }
            td data-v=(line.judged_share) { (words::percent(line.judged_share)) }
            td data-v=(line.presses.map_or(99, |presses| presses)) {
                @match line.presses { Some(presses) => (presses), None => (texts.get("presses-nobody")) }
            }
            td { (phone(line, texts)) }
            td { (words::robot_only(line, texts)) }
        }
    }
}

/// A merchant: its name leads to its case, and below stand the answer and its page.
fn name(row: &Row, table: &Table) -> Markup {
    let host = clean(row.merchant.url.split("://").nth(1).unwrap_or_default().trim_end_matches('/'), 60);
    html! {
        @match words::report(row, table) {
            Some(report) => a.merchant href=(report) { (row.merchant.name) },
            None => span.merchant { (row.merchant.name) },
        }
        span.says { (words::sentence(row, table)) }
        @if row.line().is_some_and(|line| line.corrected) { span.about { (table.texts.get("site-corrected")) } }
        (page::link(&row.merchant.url, &host))
    }
}

/// A grade's letter in its frame.
pub(super) fn seal(letter: &str) -> Markup {
    html! { span class={ "grade grade-" (letter) } { (letter) } }
}

fn phone(line: &Line, texts: &Texts) -> Markup {
    let Some(number) = &line.number else { return html! { "–" } };
    html! {
        span.whole { bdi { (clean(&number.text, 30)) } }
        @if let Some(px) = number.px { " " span.about.whole { (texts.say(&Message::new("px").with("number", px))) } }
    }
}

/// The numbers of the criteria that it fails.
fn poor(line: &Line) -> String {
    let failing = ALL.iter().enumerate().filter(|(_, criterion)| line.verdict(criterion.id) == Some(Verdict::Poor));
    failing.map(|(index, _)| index.to_string()).collect::<Vec<_>>().join(" ")
}
