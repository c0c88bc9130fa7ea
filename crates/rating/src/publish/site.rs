//! The whole rating as a site that opens from disk: no network, nothing from any other address, and all of it there without
//! its script, which only sorts and filters.
//!
//! Names come from strangers: maud escapes them, and they are clean before.

mod bars;
mod controls;
pub(crate) mod page;
mod ranking;
mod spread;
mod trades;
mod unranked;

use super::{Table, method as how, words};
use doorbell_engine::criteria::ALL;
use doorbell_engine::message::Message;
use doorbell_engine::method::{self, Form, Part};
use doorbell_engine::report::clean;
use doorbell_engine::text::Language;
use maud::{Markup, html};
use page::Page;

/// Longest name of a rating or trade.
const NAME: usize = 120;

/// The pages in the language of the table, by their file names. The rating's own language has the plain names.
pub(super) fn pages(table: &Table, own: Language) -> Vec<(String, Vec<u8>)> {
    let names = Names::of(table.language(), own);
    let method = method::render(Part::All, Form::Html, &table.rubric, &table.texts);
    vec![
        (names.method.clone(), method.into_bytes()),
        (names.trades.clone(), trades::render(table, &names).into_bytes()),
        (names.index.clone(), index(table, &names).into_bytes()),
    ]
}

/// The first page for paper.
pub(super) fn paper(table: &Table) -> String {
    let names = Names::of(table.language(), table.language());
    index(table, &names)
}

/// Names of the pages in one language.
struct Names {
    index: String,
    trades: String,
    method: String,
    /// The first page in the other language, and that language.
    other: (String, Language),
}

impl Names {
    fn of(language: Language, own: Language) -> Self {
        let file = |stem: &str, language: Language| {
            if language == own { format!("{stem}.html") } else { format!("{stem}.{}.html", language.tag()) }
        };
        let other = if language == Language::ZhHans { Language::En } else { Language::ZhHans };
        Self {
            index: file("index", language),
            trades: file("trades", language),
            method: file("method", language),
            other: (file("index", other), other),
        }
    }
}

fn index(table: &Table, names: &Names) -> String {
    let texts = &table.texts;
    let unranked = table.rows.iter().any(|row| row.place.is_none());
    let parts = [
        ("ranking", "site-ranking", true),
        ("trades", "site-trades", true),
        ("spread", "site-spread", true),
        ("criteria", "spread-criteria", true),
        ("surveys", "survey-title", true),
        ("unranked", "site-unranked", unranked),
        ("method", "site-method", true),
    ];
    let body = html! {
        (head(table))
        nav.contents aria-label=(texts.get("report-contents")) {
            ul { @for (id, key, _) in parts.iter().filter(|part| part.2) { li { a href={ "#" (id) } { (texts.get(key)) } } } }
        }
        (ranking::section(table))
        (trades::section(table, names))
        (spread::section(table))
        (spread::criteria(table, names))
        (spread::surveys(table))
        @if unranked { (unranked::section(table)) }
        (method(table, names))
    };
    let title = texts.say(&Message::new("site-title").with("name", clean(&table.name, NAME)));
    Page { title: &title, texts, other: Some(&names.other), scripted: true }.render(&body)
}

/// What this is, in a few sentences.
fn head(table: &Table) -> Markup {
    let texts = &table.texts;
    let ranked = table.rows.iter().filter(|row| row.place.is_some()).count();
    let says = Message::new("site-says").with("merchants", table.rows.len()).with("ranked", ranked);
    html! {
        section.answer aria-labelledby="title" {
            h1 #title { (texts.say(&Message::new("site-title").with("name", clean(&table.name, NAME)))) }
            p.says { (texts.say(&says)) }
            p { (texts.get("site-careful")) }
            p.about { (clean(&texts.say(&table.made.sentence()), 600)) }
        }
    }
}

/// How it was done.
fn method(table: &Table, names: &Names) -> Markup {
    let texts = &table.texts;
    html! {
        section.method aria-labelledby="method" {
            h2 #method { (texts.get("site-method")) }
            p { (texts.get("report-method-lead")) }
            @for rule in how::rules(table) { p { (rule) } }
            p { (texts.get("site-verify")) }
            p { a.button href=(names.method) { (texts.get("site-method-link")) } }
            dl.facts { @for (name, fact) in how::facts(table) { div { dt { (name) } dd { bdi { (fact) } } } } }
            h3 { (texts.get("site-weights")) }
            table.weights {
                thead { tr { th scope="col" { (texts.get("column-criterion")) } th scope="col" { (texts.get("column-weight")) } } }
                tbody {
                    @for criterion in ALL {
                        tr {
                            th scope="row" { a href={ (names.method) "#" (criterion.id) } { (words::criterion(criterion.id, texts)) } }
                            td { (table.rubric.weight(criterion.id)) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
