//! Any text, as one paragraph or cut into neighbouring pieces, on a page of any language: finding ends, and what it says it
//! read is really there.
#![no_main]

use arbitrary::Arbitrary;
use doorbell_engine::build::{Page, trail};
use doorbell_engine::find::find;
use doorbell_engine::geometry::Device;
use doorbell_engine::search::{EntranceKind, ShownAs};
use libfuzzer_sys::fuzz_target;

const LANGUAGES: [&str; 12] = ["zh-CN", "zh-TW", "zh-HK", "en-US", "en-GB", "ja", "ko", "de", "es", "fr", "pt-BR", "it"];

#[derive(Arbitrary, Debug)]
struct Text<'a> {
    language: u8,
    /// How the pieces stand: as one text, each as a paragraph, or glued together.
    glued: bool,
    label: Option<&'a str>,
    pieces: Vec<&'a str>,
}

fuzz_target!(|text: Text<'_>| {
    let mut page = Page::on(Device::Phone).lang(LANGUAGES[usize::from(text.language) % LANGUAGES.len()]);
    if let Some(label) = text.label {
        page = page.text(label);
    }
    page = page.block("p");
    for piece in text.pieces.iter().filter(|piece| !piece.is_empty()) {
        page = if text.glued { page.inline(piece) } else { page.text(piece) };
    }
    let trail = trail(vec![page.end().done()]);
    let search = find(&trail);
    let all: String = trail.snapshots[0].runs.iter().map(|run| run.text.as_str()).collect();
    for phone in search.entrances.iter().filter(|entrance| entrance.kind == EntranceKind::Phone) {
        let digits = phone.digits.as_deref().unwrap_or_default();
        let read = phone.sightings.iter().any(|sighting| sighting.shown_as == ShownAs::Text);
        assert!(!read || digits.chars().all(|char| char.is_ascii_digit()), "{digits:?} in {all:?}");
        assert!(phone.text.len() <= all.len() + 64, "more was read than is there: {:?} in {all:?}", phone.text);
    }
});
