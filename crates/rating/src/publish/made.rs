//! By what a rating was made, and when: every form of it names this.

use super::Row;
use doorbell_engine::message::Message;
use doorbell_engine::report::clean;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest name of a program or browser.
const NAME: usize = 80;

/// Versions and dates of a rating.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// By which rubrics its merchants were judged; one, unless it was mended by a newer program.
    pub rubrics: Vec<String>,
    /// The programs that recorded its pages.
    pub programs: Vec<String>,
    /// The browsers that showed them; none where only words were read.
    pub browsers: Vec<String>,
    /// When the first page was recorded, as RFC 3339 in UTC; `None` as long as there is none.
    pub from: Option<String>,
    /// When the last was.
    pub to: Option<String>,
}

impl Made {
    /// What the rows were made by. `rubric` is the rating's own, named even where nobody was checked yet.
    pub(super) fn of(rows: &[Row], rubric: &str) -> Self {
        let lines = || rows.iter().filter_map(Row::line);
        let names = |name: fn(&doorbell_engine::ranking::Line) -> Option<&str>| -> Vec<String> {
            let names: BTreeSet<&str> = lines().filter_map(name).collect();
            names.into_iter().map(|name| clean(name, NAME)).collect()
        };
        let mut rubrics = names(|line| Some(&line.rubric));
        if rubrics.is_empty() {
            rubrics.push(clean(rubric, NAME));
        }
        Self {
            rubrics,
            programs: names(|line| Some(&line.program)),
            browsers: names(|line| line.browser.as_deref()),
            from: lines().map(|line| clean(&line.recorded_at, NAME)).min(),
            to: lines().map(|line| clean(&line.recorded_at, NAME)).max(),
        }
    }

    /// Each fact with the key of its name, in the order it is told.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = vec![("made-rubric", self.rubrics.join(" · "))];
        facts.push(("made-program", self.programs.join(" · ")));
        facts.push(("made-browser", self.browsers.join(" · ")));
        facts.push(("made-dates", self.dates()));
        facts.retain(|(_, fact)| !fact.is_empty());
        facts
    }

    /// All of it in one sentence.
    pub fn sentence(&self) -> Message {
        // The texts tell by this word that there is nothing to tell.
        let or_none = |words: String| if words.is_empty() { "none".to_owned() } else { words };
        Message::new("made-sentence")
            .with("rubric", self.rubrics.join(" · "))
            .with("program", or_none(self.programs.join(" · ")))
            .with("browser", or_none(self.browsers.join(" · ")))
            .with("dates", or_none(self.dates()))
    }

    /// From when to when, to the second.
    fn dates(&self) -> String {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) if from == to => from.clone(),
            (Some(from), Some(to)) => format!("{from} – {to}"),
            _ => String::new(),
        }
    }
}
