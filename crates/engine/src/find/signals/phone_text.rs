//! `phone-text`: numbers that stand in the text.

use crate::find::found::{Find, Found, shape_signal, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::find::phone::{self, Passage, PhoneRead, Role};
use crate::find::reading::Paragraph;
use crate::search::{Answerer, EntranceKind};
use crate::snapshot::ControlId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A number that stands on a control.
pub(super) struct Shown {
    /// As it is written.
    pub(super) text: String,
    /// Digits as dialled in its country.
    pub(super) digits: String,
    /// One form for one number.
    pub(super) value: String,
    /// The digits of its extension or menu key; empty if there are none.
    pub(super) then: String,
}

/// Reads the numbers in all paragraphs. Gives back what numbers the words of controls hold, faxes and public lines too, so that
/// their `tel:` address is not counted again.
pub(super) fn read(page: &Page<'_>, found: &mut Found) -> BTreeMap<ControlId, Vec<Shown>> {
    let mut told: BTreeMap<ControlId, Vec<Shown>> = BTreeMap::new();
    let mut faxes = BTreeSet::new();
    let mut read: Vec<(usize, PhoneRead)> = Vec::new();
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        if !paragraph.folded.text().bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
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
            if let Some(control) = paragraph.piece(phone.range.start).and_then(|piece| piece.control) {
                told.entry(control).or_default().push(shown(paragraph, &phone));
            }
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
            add(page, index, phone, found);
        }
    }
    told
}

fn shown(paragraph: &Paragraph, phone: &PhoneRead) -> Shown {
    let then = phone.then.as_deref().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    let text = paragraph.plain(phone.range.clone());
    Shown { text, digits: phone.digits.clone(), value: phone.value.clone(), then }
}

/// Adds a number, if it is the merchant's and stands somewhere.
fn add(page: &Page<'_>, index: usize, phone: PhoneRead, found: &mut Found) -> Option<()> {
    let paragraph = &page.paragraphs[index];
    let purpose = phone.purpose()?;
    let sighting = paragraph.piece(phone.range.start).and_then(|piece| page.sighting_of_run(piece.run))?;
    let text = paragraph.plain(phone.range.clone());
    let saw = if phone.label.is_empty() { text.clone() } else { format!("{} {text}", phone.label) };
    let mut find = Find::new(EntranceKind::Phone, phone.value, signal(shape_signal(phone.shape), saw), sighting);
    find.answered_by = answerer(&phone.label);
    find.hours = hours::near(page, index, phone.range.end);
    (find.text, find.label, find.purpose) = (text, phone.label, purpose);
    (find.digits, find.then) = (Some(phone.digits), phone.then);
    found.add(find);
    Some(())
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
