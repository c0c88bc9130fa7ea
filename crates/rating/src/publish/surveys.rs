//! What others counted, beside what comes nearest to it here.

use super::Table;
use super::words::percent;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::{Line, SURVEYS, Survey};

/// One published figure and ours.
pub(super) struct Compared {
    /// Who counted what.
    pub(super) name: String,
    /// The published share, 0 to 1.
    pub(super) share: f64,
    /// The same in words, with “more than” where the press says only that.
    pub(super) share_words: String,
    /// Merchants that were tested.
    pub(super) tested: u32,
    /// The share here, and of how many.
    pub(super) ours: Option<(f64, usize)>,
    /// What was counted here instead.
    pub(super) counted: String,
}

/// All surveys, oldest first.
pub(super) fn all(table: &Table) -> Vec<Compared> {
    let lines: Vec<&Line> = table.lines().collect();
    SURVEYS.iter().map(|survey| compared(survey, table, &lines)).collect()
}

fn compared(survey: &Survey, table: &Table, lines: &[&Line]) -> Compared {
    let texts = &table.texts;
    let words = percent(survey.share);
    let at_least = || texts.say(&Message::new("survey-at-least").with("share", words.as_str()));
    Compared {
        name: texts.get(&format!("survey-{}", survey.id)),
        share: survey.share,
        share_words: if survey.at_least { at_least() } else { words.clone() },
        tested: survey.tested,
        ours: survey.share_of(lines),
        counted: texts.get(&format!("survey-{}-ours", survey.id)),
    }
}
