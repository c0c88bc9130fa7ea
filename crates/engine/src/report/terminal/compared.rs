//! What got worse and what got better since the baseline.

use super::lay::Page;
use crate::baseline::Turn;
use crate::message::Message;
use crate::report::{Report, compared};
use crate::text::Texts;

/// Lines of what is no worse; what is worse is told whole.
const LINES: usize = 8;

pub(super) fn write(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let Some(found) = report.compared else { return };
    page.heading(&texts.get("ci-title"));
    page.line(2, &texts.say(&compared::total(found)));
    for remark in compared::remarks(found) {
        page.hanging(2, "! ", &texts.say(&remark));
    }
    let lines = compared::lines(texts, report, found);
    let most = found.count(&[Turn::Worse, Turn::New]) + LINES;
    for (turn, line) in lines.iter().take(most) {
        page.hanging(2, mark(*turn), &texts.say(line));
    }
    if lines.len() > most {
        page.line(2, &texts.say(&Message::new("report-entrances-more").with("number", lines.len() - most)));
    }
    page.gap();
}

fn mark(turn: Turn) -> &'static str {
    match turn {
        Turn::Worse | Turn::New => "✗ ",
        Turn::Better => "✓ ",
        Turn::Lost => "? ",
        Turn::Told | Turn::Same => "- ",
    }
}
