//! The ranking by trade: a summary on the first page, and a page of its own with the ranking of each.

use super::super::trades::{GRADES, Trade};
use super::super::{Table, words};
use super::page::Page;
use super::ranking::seal;
use super::{NAME, Names};
use doorbell_engine::message::Message;
use doorbell_engine::report::clean;
use maud::{Markup, html};

/// A row a trade.
pub(super) fn section(table: &Table, names: &Names) -> Markup {
    let texts = &table.texts;
    let trades = Trade::all(table);
    html! {
        section aria-labelledby="trades" {
            h2 #trades { (texts.get("site-trades")) }
            p.lead { (texts.get("site-trades-lead")) }
            table.plain-table aria-labelledby="trades" {
                thead {
                    tr {
                        th scope="col" { (texts.get("column-industry")) }
                        th scope="col" { (texts.get("site-ranked-of")) }
                        th scope="col" { (texts.get("site-median")) }
                        @for grade in GRADES { th scope="col" { (seal(grade)) } }
                    }
                }
                tbody {
                    @for (index, trade) in trades.iter().enumerate() {
                        tr {
                            th scope="row" { a href={ (names.trades) "#trade-" (index + 1) } { (clean(&trade.name, NAME)) } }
                            td data-h=(texts.get("site-ranked-of")) { (trade.ranked().count()) " / " (trade.rows.len()) }
                            td data-h=(texts.get("site-median")) { (trade.median().map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"))) }
                            @for grade in GRADES { td data-h=(grade) { (trade.count(grade)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The page of all trades.
pub(super) fn render(table: &Table, names: &Names) -> String {
    let texts = &table.texts;
    let trades = Trade::all(table);
    let title = texts.say(&Message::new("site-trades-title").with("name", clean(&table.name, NAME)));
    let body = html! {
        h1 { (title) }
        p { a.button href=(names.index) { (texts.get("site-to-index")) } }
        p.about { (clean(&texts.say(&table.made.sentence()), 600)) }
        nav.contents aria-label=(texts.get("report-contents")) {
            ul { @for (index, trade) in trades.iter().enumerate() { li { a href={ "#trade-" (index + 1) } { (clean(&trade.name, NAME)) } } } }
        }
        @for (index, trade) in trades.iter().enumerate() { (one(index + 1, trade, table)) }
    };
    Page { title: &title, texts, other: None, scripted: false }.render(&body)
}

fn one(number: usize, trade: &Trade<'_>, table: &Table) -> Markup {
    let texts = &table.texts;
    let heads = ["column-rank-in-industry", "column-name", "column-grade", "column-score", "column-answer"];
    html! {
        section aria-labelledby={ "trade-" (number) } {
            h2 id={ "trade-" (number) } { (clean(&trade.name, NAME)) }
            table.plain-table aria-labelledby={ "trade-" (number) } {
                thead { tr { @for key in heads { th scope="col" { (texts.get(key)) } } } }
                tbody {
                    @for row in &trade.rows {
                        @let line = row.line();
                        tr {
                            td data-h=(texts.get(heads[0])) { (row.place_in_industry.map_or_else(|| "–".to_owned(), |place| place.rank.to_string())) }
                            th scope="row" {
                                @match words::report(row, table) {
                                    Some(report) => a href=(report) { (row.merchant.name) },
                                    None => (row.merchant.name),
                                }
                            }
                            td data-h=(texts.get(heads[2])) { @if row.place.is_some() { (seal(words::grade(row))) } @else { "–" } }
                            td data-h=(texts.get(heads[3])) { (line.and_then(|line| line.score).map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"))) }
                            td { @if row.place.is_some() { (words::sentence(row, table)) } @else { (words::state(row, table)) } }
                        }
                    }
                }
            }
        }
    }
}
