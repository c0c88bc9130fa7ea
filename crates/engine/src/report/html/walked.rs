//! What the walk did, what stood in its way, and what it left.

use super::Sheet;
use crate::message::Message;
use crate::report::walked;
use maud::{Markup, html};

/// Entries of each list.
const ENTRIES: usize = 10;

/// `None` where nobody walked.
pub(super) fn section(sheet: &Sheet<'_>) -> Option<Markup> {
    let done = walked::done(sheet.report);
    let (met, left) = (walked::obstacles(sheet.report), walked::unexplored(sheet.report));
    let markup = html! {
        section.walked aria-labelledby="walked" {
            h2 #walked { (sheet.get("walk-title")) }
            p.lead { @for line in &done { span { (sheet.say(line)) } } }
            h3 { (sheet.get("walk-obstacles")) }
            @if met.is_empty() { p { (sheet.get("walk-obstacles-none")) } } @else { (list(sheet, &met)) }
            @if !left.is_empty() {
                h3 { (sheet.get("walk-unexplored")) }
                p.lead { (sheet.get("walk-unexplored-lead")) }
                (list(sheet, &left))
            }
        }
    };
    (!done.is_empty()).then_some(markup)
}

fn list(sheet: &Sheet<'_>, lines: &[Message]) -> Markup {
    let more = lines.len().saturating_sub(ENTRIES);
    html! {
        ul.dotted { @for line in lines.iter().take(ENTRIES) { li { bdi { (sheet.say(line)) } } } }
        @if more > 0 { p { (sheet.say(&Message::new("report-entrances-more").with("number", more))) } }
    }
}
