//! What is being done now, on standard error: a moving line on a terminal, plain lines with `--verbose`, nothing with `--quiet`.

use crate::output;
use doorbell_capture::{Progress, Watch};
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::batch::{Event, Follow};
use doorbell_rating::progress::{ended, message};
use doorbell_rating::publish::Printed;
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

/// Shows how far a rating is: a bar with the time that is left on a terminal, a line a merchant elsewhere.
pub(crate) struct RatingLine<'t> {
    texts: &'t Texts,
    loudness: Loudness,
    bar: Option<ProgressBar>,
}

impl<'t> RatingLine<'t> {
    /// A bar that is gone when this is dropped.
    pub(crate) fn new(texts: &'t Texts, loudness: Loudness) -> Self {
        let shown = loudness == Loudness::Normal && std::io::stderr().is_terminal();
        Self { texts, loudness, bar: shown.then(bar) }
    }

    fn show(&self, message: &Message) {
        let words = self.texts.say(message);
        match (&self.bar, self.loudness) {
            (_, Loudness::Quiet) => {}
            (Some(bar), _) => bar.set_message(words),
            (None, _) => output::say(&words),
        }
    }
}

/// Shows how far printing is.
pub(crate) struct PrintingLine<'t> {
    line: RatingLine<'t>,
}

impl<'t> PrintingLine<'t> {
    /// A bar that is gone when this is dropped.
    pub(crate) fn new(texts: &'t Texts, loudness: Loudness) -> Self {
        Self { line: RatingLine::new(texts, loudness) }
    }

    /// So far it is.
    pub(crate) fn show(&self, printed: Printed) {
        let Printed { done, total } = printed;
        if let Some(bar) = &self.line.bar {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        }
        self.line.show(&Message::new("publish-printed").with("done", done).with("total", total));
    }
}

/// Shows how far judging again is: a bar on a terminal, nothing elsewhere.
pub(crate) struct JudgingLine {
    bar: Option<ProgressBar>,
}

impl JudgingLine {
    /// A bar that is gone when this is dropped.
    pub(crate) fn new() -> Self {
        Self { bar: std::io::stderr().is_terminal().then(bar) }
    }

    /// So many are done.
    pub(crate) fn show(&self, done: usize, total: usize) {
        if let Some(bar) = &self.bar {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        }
    }
}

impl Drop for JudgingLine {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {wide_msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}

impl Follow for RatingLine<'_> {
    fn told(&self, event: &Event<'_>) {
        match event {
            Event::Width { at_once } => self.show(&Message::new("rate-width").with("count", *at_once)),
            Event::Began { name, .. } if self.loudness == Loudness::Verbose => {
                self.show(&Message::new("rate-began").with("name", *name));
            }
            Event::Began { .. } => {}
            Event::Ended { entry, tally } => {
                if let Some(bar) = &self.bar {
                    bar.set_length(tally.total as u64);
                    bar.set_position(tally.done as u64);
                }
                self.show(&ended(entry, tally));
            }
        }
    }
}

impl Drop for RatingLine<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
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
