//! `address`: postal addresses, by their label, their shape and what stands around them.

mod east;
mod korean;
mod label;
mod lines;
mod traps;
mod value;
mod west;

#[cfg(test)]
mod tests;

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::search::EntranceKind;
use lines::{Lines, Window};
use std::collections::BTreeSet;
use std::ops::Range;

/// An address is no longer than this, in characters.
const LONGEST: usize = 140;

/// The most addresses read of one page: a list of shops says no more with its hundredth.
const MOST: usize = 100;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let lines = Lines::of(page);
    let mut known = value::Known::default();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for index in 0..lines.len() {
        if known.len() >= MOST {
            return;
        }
        if taken.contains(&index) {
            continue;
        }
        let Some((window, span)) = address_at(&lines, index) else { continue };
        if traps::of_another_party(&lines, &window, &span) {
            continue;
        }
        taken.extend(window.lines_of(&span));
        add(&lines, &window, span, &mut known, found);
    }
}

/// The address that a line tells of, in the lines it stands in.
fn address_at(lines: &Lines<'_>, index: usize) -> Option<(Window, Range<usize>)> {
    let labelled = label::said(lines, index);
    let text = lines.text(index);
    if labelled.is_none() && !lines.worth_a_look(index) {
        return None;
    }
    let start = labelled.filter(|start| *start < text.len());
    if let Some(span) = start.and_then(|start| label::value(text, start)) {
        return Some(longer(lines, index, &span).unwrap_or_else(|| (Window::alone(lines, index), span)));
    }
    if !lines.short(index) {
        return None;
    }
    let east = korean::shaped(text).or_else(|| east::shaped(text));
    if let Some(span) = east {
        return Some((Window::alone(lines, index), span));
    }
    around(lines, index, labelled.is_some())
}

/// A labelled street goes on in the next lines, where its town stands.
fn longer(lines: &Lines<'_>, index: usize, span: &Range<usize>) -> Option<(Window, Range<usize>)> {
    if !lines.short(index) {
        return None;
    }
    let (window, whole) = around(lines, index, false)?;
    (whole.len() > span.len()).then_some((window, whole))
}

/// A western street, with its town in the same line, the next ones or those before; or with a label, a tag or a phone
/// beside it that says what it is.
fn around(lines: &Lines<'_>, index: usize, labelled: bool) -> Option<(Window, Range<usize>)> {
    let line = lines.text(index);
    let Some(street) = west::street(line) else { return named_house(lines, index, labelled) };
    let alone = || Window::alone(lines, index);
    if let Some(span) = west::with_place(line, &street) {
        return Some((alone(), span));
    }
    if line.len() <= lines::NEIGHBOUR {
        let window = Window::around(lines, index);
        let moved = street.moved(window.start_of(index));
        if let Some(span) = west::with_place(&window.text, &moved) {
            return Some((window, span));
        }
    }
    let fills = street.range.len() * 10 >= line.trim().len() * 6;
    // `Loja 1: (11) 5555-0101 - Rua X 140`
    let number = line[..street.range.start].bytes().filter(u8::is_ascii_digit).count();
    let closes = (7..=16).contains(&number) && line.trim_end().len() <= street.range.end + 1;
    let told = labelled || lines.in_address_block(index) || closes || (fills && lines.beside_contact(index));
    (told && street.numbered && !traps::sentence(line)).then(|| (alone(), street.range))
}

/// A house with a name, as in the country: lines that end in a town with its postcode, in an address block or beside a
/// phone number.
fn named_house(lines: &Lines<'_>, index: usize, labelled: bool) -> Option<(Window, Range<usize>)> {
    if !west::place_alone(lines.text(index)) {
        return None;
    }
    let street = index.checked_sub(1).is_some_and(|above| west::is_street_line(lines.text(above)));
    let told = labelled || street || lines.in_address_block(index) || lines.beside_contact(index);
    let first =
        (index.saturating_sub(2)..index).rev().take_while(|line| lines.may_name_a_house(index, *line)).last()?;
    let window = Window::around(lines, index);
    let (start, end) = (window.start_of(first), window.start_of(index) + lines.text(index).trim_end().len());
    let start = if street { window.start_of(index - 1) } else { start };
    told.then_some((window, start..end))
}

fn add(lines: &Lines<'_>, window: &Window, span: Range<usize>, known: &mut value::Known, found: &mut Found) {
    let Some((text, sighting)) = window.shown(lines, &span) else { return };
    let text: String = text.chars().take(LONGEST).collect();
    let Some(value) = known.value_of(&text) else { return };
    let mut find = Find::new(EntranceKind::PostalAddress, value, signal("address", &text), sighting);
    find.text = text;
    found.add(find);
}
