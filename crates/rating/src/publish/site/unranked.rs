//! The merchants without a place, and why: not being seen is not being bad.

use super::super::{Row, Table, words};
use super::page;
use doorbell_engine::report::clean;
use maud::{Markup, html};

pub(super) fn section(table: &Table) -> Markup {
    let texts = &table.texts;
    let rows: Vec<&Row> = table.rows.iter().filter(|row| row.place.is_none()).collect();
    html! {
        section aria-labelledby="unranked" {
            h2 #unranked { (texts.get("site-unranked")) }
            p.lead { (texts.get("site-unranked-lead")) }
            table.plain-table aria-labelledby="unranked" {
                thead { tr { @for key in ["column-name", "column-why", "column-url"] { th scope="col" { (texts.get(key)) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" {
                                @match words::report(row, table) {
                                    Some(report) => a href=(report) { (row.merchant.name) },
                                    None => (row.merchant.name),
                                }
                            }
                            td { (words::state(row, table)) }
                            td { (page::link(&row.merchant.url, &clean(&row.merchant.url, 80))) }
                        }
                    }
                }
            }
        }
    }
}
