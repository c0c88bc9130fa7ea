//! The report as one HTML file: no script, nothing from any other address, made for older readers and for paper.

mod film;
mod findings;
mod head;
mod lists;
mod marks;
mod method;
mod numbers;
mod pictures;
mod walked;

pub use marks::{ICON, bell, symbols};

use super::outline::{self, Outline};
use super::{Album, Report, clean, sentence};
use crate::message::Message;
use crate::text::Texts;
use film::Film;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use pictures::Pictures;

/// The dress of every page that Doorbell writes.
pub const STYLE: &str = include_str!("html/style.css");
/// Nothing may be loaded; pictures and style stand in the file itself.
pub const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// Longest piece of text that holds words of the page.
const WORDS: usize = 400;

/// The report as an HTML file. Pictures come from `album`, by the file names of the trail's snapshots; one that is missing
/// is left out.
pub fn render(report: &Report<'_>, album: &Album, texts: &Texts) -> String {
    let sheet = Sheet { report, outline: Outline::of(report), album, texts };
    let title = sheet.say(&Message::new("report-title").with("host", outline::host(report.trail)));
    let page = html! {
        (DOCTYPE)
        html lang=(texts.language().tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href=(marks::ICON);
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#report" { (sheet.get("report-skip")) }
                (head::banner(&sheet))
                main #report tabindex="-1" { (body(&sheet)) }
                footer.foot { (foot(&sheet)) }
            }
        }
    };
    page.into_string()
}

/// What every part of the page is made from.
struct Sheet<'a> {
    report: &'a Report<'a>,
    outline: Outline<'a>,
    album: &'a Album,
    texts: &'a Texts,
}

impl Sheet<'_> {
    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }
    /// The words of a message, harmless to lay out; maud escapes them.
    fn say(&self, message: &Message) -> String {
        clean(&self.texts.say(message), WORDS)
    }
}

fn body(sheet: &Sheet<'_>) -> Markup {
    let judged = sheet.report.rating.score.is_some();
    let seen = !sheet.report.trail.snapshots.is_empty();
    let film = Film::of(sheet);
    let pictures = Pictures::of(sheet, &film.ends());
    let walked = walked::section(sheet);
    let parts = [
        ("film", "film-title", !film.is_empty()),
        ("walked", "walk-title", walked.is_some()),
        ("pictures", "report-devices", seen),
        ("findings", "report-findings", true),
        ("untold", "report-untold", true),
        ("entrances", "report-entrances", seen),
        ("authorities", "report-authorities", true),
        ("method", "report-method", true),
    ];
    html! {
        (marks::symbols())
        (pictures::store(sheet, &film.used().chain(pictures.used()).collect()))
        (head::answer(sheet, &sheet.say(&sentence(sheet.report))))
        @if judged { (contents(sheet, &parts)) }
        (film.section(sheet))
        @if let Some(walked) = walked { (walked) }
        @if seen { (pictures.section(sheet)) }
        @if judged {
            (findings::section(sheet))
            (findings::untold(sheet))
        }
        @if seen { (lists::entrances(sheet)) }
        (lists::beside(sheet))
        (lists::authorities(sheet))
        (method::section(sheet))
    }
}

/// Links to the parts that are there.
fn contents(sheet: &Sheet<'_>, parts: &[(&str, &str, bool)]) -> Markup {
    let there = parts.iter().filter(|(.., there)| *there);
    html! {
        nav.contents aria-label=(sheet.get("report-contents")) {
            ul { @for (id, key, _) in there { li { a href={ "#" (id) } { (sheet.get(key)) } } } }
        }
    }
}

fn foot(sheet: &Sheet<'_>) -> Markup {
    html! {
        p { (marks::bell()) " " (sheet.get("report-name")) " · " (sheet.get("report-tagline")) }
        p.no-print { a href="#report" { (sheet.get("report-back")) } }
    }
}

/// Words of the page, kept apart from the direction of the words around them.
fn quoted(text: &str) -> Markup {
    html! { bdi { (numbers::kept(&clean(text, WORDS))) } }
}

/// A link to a public address; anything that is not one is shown as words.
fn link(address: &str, words: &str) -> Markup {
    let public = address.starts_with("https://") || address.starts_with("http://");
    html! {
        @if public { a href=(clean(address, outline::ADDRESS)) rel="noreferrer noopener" { (words) } } @else { (words) }
    }
}

#[cfg(test)]
mod tests;
