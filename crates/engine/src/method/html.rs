//! The method as one HTML file: no script, nothing from any other address, in the dress of the report.

use super::{CriterionRow, GROUPS, Method, source_name};
use crate::message::Message;
use crate::report::html::{POLICY, STYLE};
use crate::report::json::SourceRow;
use crate::text::Texts;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// One criterion.
pub(super) fn criterion(row: &CriterionRow, texts: &Texts) -> String {
    page(&row.title, &html! { section.method { (article(row, texts)) } }, texts)
}

/// All of it.
pub(super) fn all(method: &Method, texts: &Texts) -> String {
    let get = |key: &str| texts.get(key);
    let body = html! {
        section.method {
            p.lead { (get("method-lead")) }
            p { strong { (texts.say(&Message::new("method-rubric").with("version", method.rubric.as_str()))) } }
        }
        (contents(method, texts))
        @for group in GROUPS {
            section aria-labelledby={ "group-" (group.id()) } {
                h2 id={ "group-" (group.id()) } { (get(&format!("group-{}", group.id()))) }
                @for row in method.of_group(group) { (article(row, texts)) }
            }
        }
        section aria-labelledby="rules" {
            h2 #rules { (get("method-rules")) }
            ul { @for rule in &method.rules { li { (rule) } } }
        }
        (effort(method, texts))
        section aria-labelledby="changes" {
            h2 #changes { (get("method-changes")) }
            dl.facts { @for change in &method.changes { div { dt { (change.version) } dd { (change.changes) } } } }
        }
    };
    page(&get("method-title"), &body, texts)
}

fn page(title: &str, body: &Markup, texts: &Texts) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(texts.language().tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (texts.get("report-name")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#method" { (texts.get("report-skip")) }
                header.banner {
                    p.brand { span { (texts.get("report-name")) } }
                    p.tagline { (texts.get("report-tagline")) }
                }
                main #method tabindex="-1" {
                    h1 { (title) }
                    (body)
                }
            }
        }
    };
    let mut page = page.into_string();
    page.push('\n');
    page
}

fn contents(method: &Method, texts: &Texts) -> Markup {
    html! {
        nav.contents aria-label=(texts.get("report-contents")) {
            ul { @for row in &method.criteria { li { a href={ "#" (row.id) } { (row.title) } } } }
        }
    }
}

fn article(row: &CriterionRow, texts: &Texts) -> Markup {
    let parts = [("method-why", &row.why), ("method-measured", &row.measured), ("method-thresholds", &row.thresholds)];
    html! {
        article.finding id=(row.id) {
            header {
                h3 { (row.title) }
                code { (row.id) }
                span.earned { (row.weight_words(texts)) }
            }
            dl.grounds {
                @for (key, words) in parts { dt { (texts.get(key)) } dd { (words) } }
                dt { (texts.get("method-sources")) }
                dd { ul.plain { @for one in &row.sources { li { (source(one, texts)) } } } }
            }
        }
    }
}

fn source(source: &SourceRow, texts: &Texts) -> Markup {
    let name = source_name(source, texts);
    html! {
        span.source {
            @if source.url.is_empty() { (name) }
            @else { a href=(source.url) rel="noreferrer noopener" { (name) } }
        }
        " "
        span.about { (source.title) " · " (texts.get(&format!("reliability-{}", source.reliability))) }
    }
}

fn effort(method: &Method, texts: &Texts) -> Markup {
    let heads = ["method-effort-operator", "method-effort-least", "method-effort-most"];
    html! {
        section aria-labelledby="effort" {
            h2 #effort { (texts.get("method-effort")) }
            p { (texts.get("method-effort-lead")) }
            table {
                thead { tr { @for key in heads { th scope="col" { (texts.get(key)) } } } }
                tbody {
                    @for row in &method.effort {
                        tr {
                            th scope="row" { (row.title) }
                            td { (format!("{:.2}", row.least_s)) }
                            td { (format!("{:.2}", row.most_s)) }
                        }
                    }
                }
            }
            ul { @for source in &method.effort_sources { li { (source) } } }
        }
    }
}
