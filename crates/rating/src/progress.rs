//! What happens during a check, in words: the same for the window and the command line.

use crate::batch::{Entry, Tally};
use doorbell_capture::Progress;
use doorbell_engine::geometry::Device;
use doorbell_engine::message::{Arg, Message};

/// An event as a message.
pub fn message(event: &Progress) -> Message {
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
        Progress::ReadingAhead(device, count) => on("progress-reading-ahead", device).with("count", *count),
        Progress::Done => Message::new("progress-done"),
    }
}

/// How far a rating is, after this merchant.
pub fn ended(entry: &Entry, tally: &Tally) -> Message {
    let left = tally.seconds_left.filter(|_| tally.done < tally.total);
    let left = left.map(|seconds| Message::new("rate-left").with("minutes", (seconds / 60.0).ceil()));
    Message::new("rate-ended")
        .with("number", entry.merchant)
        .with("done", tally.done)
        .with("total", tally.total)
        .with("ranked", tally.ranked)
        .with("unseen", tally.unseen)
        .with("failed", tally.failed)
        .with("left", left.map_or_else(|| Arg::from(""), Arg::from))
}
