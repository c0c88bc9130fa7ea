//! What happens during a check, in words: the same for the window and the command line.

use doorbell_capture::Progress;
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;

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
