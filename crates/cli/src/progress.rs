//! What is being done now, on standard error: a moving line on a terminal, plain lines with `--verbose`, nothing with `--quiet`.

use crate::output;
use doorbell_capture::{Progress, Watch};
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
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

fn message(event: &Progress) -> Message {
    let on =
        |key: &str, device: &Device| Message::new(key).with("device", Message::new(format!("device-{}", device.id())));
    match event {
        Progress::Starting => Message::new("progress-starting"),
        Progress::Started(browser) => Message::new("progress-started").with("browser", browser.as_str()),
        Progress::Opening(device, url) => on("progress-opening", device).with("url", url.as_str()),
        Progress::Loaded(device) => on("progress-loaded", device),
        Progress::Settled(device) => on("progress-settled", device),
        Progress::Recorded(device) => on("progress-recorded", device),
        Progress::Pictured(device) => on("progress-pictured", device),
        Progress::Pressed(device, words) => on("progress-pressed", device).with("words", words.as_str()),
        Progress::LookingCloser(device, count) => on("progress-looking-closer", device).with("count", *count),
        Progress::Done => Message::new("progress-done"),
    }
}
