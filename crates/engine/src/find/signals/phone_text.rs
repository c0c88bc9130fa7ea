//! `phone-text`: numbers that stand in the text.

use crate::find::found::{Find, Found, shape_signal, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::find::phone::{self, Passage, PhoneRead, Role};
use crate::find::reading::Paragraph;
use crate::search::{Answerer, EntranceKind};
use crate::snapshot::ControlId;
use std::collections::BTreeSet;
use std::ops::Range;

/// Reads the numbers in all paragraphs. Gives back the controls whose words hold a number, so that their `tel:` address is
/// not counted again.
pub(super) fn read(page: &Page<'_>, found: &mut Found) -> BTreeSet<ControlId> {
    let mut told = BTreeSet::new();
    let mut faxes = BTreeSet::new();
    let mut read: Vec<(usize, PhoneRead)> = Vec::new();
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        let dialled = dialled(page, paragraph);
        let passage = Passage {
            text: &paragraph.text,
            folded: &paragraph.folded,
            hits: &paragraph.hits,
            context: &paragraph.context,
            context_hits: &paragraph.context_hits,
            regions: &page.regions,
            dialled: &dialled,
        };
        for phone in phone::read(&passage) {
            match phone.role {
                Role::Public => found.add_authority(&phone.digits, &paragraph.whole(60)),
                Role::Fax => drop(faxes.insert(phone.value)),
                Role::Merchant(_) => read.push((index, phone)),
            }
        }
    }
    for (index, phone) in read {
        // A number that is called a fax anywhere is one, unless it is called a phone here.
        if phone.told || !faxes.contains(&phone.value) {
            told.extend(add(page, index, phone, found));
        }
    }
    told
}

/// Adds a number; gives back the control it stands on.
fn add(page: &Page<'_>, index: usize, phone: PhoneRead, found: &mut Found) -> Option<ControlId> {
    let paragraph = &page.paragraphs[index];
    let purpose = phone.purpose()?;
    let sighting = paragraph.piece(phone.range.start).and_then(|piece| page.sighting_of_run(piece.run))?;
    let control = sighting.control;
    let text = paragraph.plain(phone.range.clone());
    let saw = if phone.label.is_empty() { text.clone() } else { format!("{} {text}", phone.label) };
    let mut find = Find::new(EntranceKind::Phone, phone.value, signal(shape_signal(phone.shape), saw), sighting);
    find.answered_by = answerer(&phone.label);
    find.hours = hours::near(page, index, phone.range.end);
    (find.text, find.label, find.purpose) = (text, phone.label, purpose);
    (find.digits, find.then) = (Some(phone.digits), phone.then);
    found.add(find);
    control
}

/// A phone with 人工 or the like in its label is answered by a person; otherwise a page rarely says.
fn answerer(label: &str) -> Answerer {
    if crate::lexicon::says(label, crate::lexicon::Intent::HumanAgent) { Answerer::Human } else { Answerer::Unknown }
}

/// The parts of a paragraph that a `tel:` link makes dialled.
fn dialled(page: &Page<'_>, paragraph: &Paragraph) -> Vec<Range<usize>> {
    let pieces = paragraph.pieces.iter().filter(|piece| {
        let href = piece.control.and_then(|control| page.snapshot.control(control)).and_then(|c| c.href.as_deref());
        href.is_some_and(super::tel_link::is_tel)
    });
    pieces.map(|piece| piece.range.clone()).collect()
}
