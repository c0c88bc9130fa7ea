//! `qq`: QQ numbers in the text. Groups are communities, not a way to the merchant's people.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::EntranceKind;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for paragraph in &page.paragraphs {
        let in_context = paragraph.context_says(Intent::QqLabel) && !paragraph.context.contains('群');
        let labels = paragraph.hits.iter().filter(|hit| hit.intent == Intent::QqLabel);
        let ends: Vec<usize> =
            labels.filter(|hit| !is_group(paragraph, hit.start, hit.end)).map(|hit| hit.end).collect();
        for from in ends.into_iter().chain(in_context.then_some(0)) {
            add_numbers(page, paragraph, from, found);
        }
    }
}

fn is_group(paragraph: &Paragraph, start: usize, end: usize) -> bool {
    let text = paragraph.folded.text();
    text[start..end].contains('群') || text[end..].starts_with('群') || text[..start].ends_with('群')
}

/// What may stand between a label and its numbers.
const BETWEEN: [char; 15] = [':', ' ', '-', '.', '/', '、', ',', '(', '\u{1}', '\n', '号', '码', '|', '[', ']'];

/// The numbers that follow a label, in a list if there are several.
fn add_numbers(page: &Page<'_>, paragraph: &Paragraph, from: usize, found: &mut Found) {
    let text = paragraph.folded.text();
    let mut at = from;
    for _ in 0..5 {
        let rest = &text[at..];
        let lead = rest.len() - rest.trim_start_matches(BETWEEN).len();
        let digits = rest[lead..].bytes().take(13).take_while(u8::is_ascii_digit).count();
        let start = at + lead;
        let beyond = text[start + digits..].chars().next();
        if lead > 12 || !(5..=11).contains(&digits) || beyond == Some('@') {
            return;
        }
        let original = paragraph.folded.original(start, start + digits);
        if let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) {
            let number = &text[start..start + digits];
            let mut find = Find::new(EntranceKind::Qq, number, signal("qq-text", paragraph.whole(40)), sighting);
            (find.text, find.label) = (paragraph.plain(original), "QQ".to_owned());
            found.add(find);
        }
        at = start + digits;
    }
}
