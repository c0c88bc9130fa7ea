//! What is being done now, on standard error: a moving line on a terminal, plain lines with `--verbose`, nothing with `--quiet`.

use crate::output;
use doorbell_capture::{Progress, Watch};
use doorbell_engine::text::Texts;
use doorbell_rating::progress::message;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::Duration;

/// How much to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loudness {
    /// Nothing but errors.
    Quiet,
    /// A moving line, if a person is looking.
    Normal,
    /// Every step on a line of its own.
    Verbose,
}

/// Shows progress.
pub(crate) struct ProgressLine<'t> {
    texts: &'t Texts,
    loudness: Loudness,
    bar: Option<ProgressBar>,
}

impl<'t> ProgressLine<'t> {
    /// A line that is gone when this is dropped.
    pub(crate) fn new(texts: &'t Texts, loudness: Loudness) -> Self {
        let shown = loudness == Loudness::Normal && std::io::stderr().is_terminal();
        Self { texts, loudness, bar: shown.then(spinner) }
    }
}

fn spinner() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

impl Watch for ProgressLine<'_> {
    fn saw(&self, event: Progress) {
        let words = self.texts.say(&message(&event));
        match (&self.bar, self.loudness) {
            (Some(bar), _) => bar.set_message(words),
            (None, Loudness::Verbose) => output::say(&words),
            (None, _) => {}
        }
    }
}

impl Drop for ProgressLine<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
