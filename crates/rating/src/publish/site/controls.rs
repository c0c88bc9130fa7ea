//! What the ranking is searched and filtered with. It is hidden until the script is there to answer it.

use super::super::trades::GRADES;
use super::super::{Row, Table, words};
use doorbell_engine::criteria::ALL;
use doorbell_engine::text::Texts;
use maud::{Markup, html};

/// The trades of some rows, in the order they are met.
pub(super) fn trades(rows: &[&Row], texts: &Texts) -> Vec<String> {
    let mut trades: Vec<String> = rows.iter().map(|row| words::industry(row, texts)).collect();
    trades.sort();
    trades.dedup();
    trades
}

pub(super) fn controls(table: &Table, trades: &[String]) -> Markup {
    let texts = &table.texts;
    let all = || html! { option value="" { (texts.get("site-all")) } };
    html! {
        form.controls #controls hidden role="search" aria-label=(texts.get("site-filter")) {
            label { span { (texts.get("site-search")) } input #search type="search" autocomplete="off"; }
            label { span { (texts.get("column-industry")) }
                select #trade { (all()) @for (number, trade) in trades.iter().enumerate() { option value=(number) { (trade) } } }
            }
            label { span { (texts.get("column-grade")) }
                select #grade { (all()) @for grade in GRADES { option value=(grade) { (grade) } } }
            }
            label { span { (texts.get("site-failing")) }
                select #poor { (all()) @for (number, criterion) in ALL.iter().enumerate() { option value=(number) { (words::criterion(criterion.id, texts)) } } }
            }
        }
        p #status role="status" data-words=(texts.get("site-status")) {}
    }
}

/// More rows than are shown at once.
pub(super) fn more(texts: &Texts) -> Markup {
    html! {
        p.more.no-print #more hidden {
            button #next type="button" { (texts.get("site-more")) }
            " "
            button #rest type="button" { (texts.get("site-rest")) }
        }
    }
}
