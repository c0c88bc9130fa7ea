//! `phone-hint`: numbers that stand only in an attribute: the `title` or `aria-label` of a button, the `alt` of a picture.

use super::phone_picture;
use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::phone::{self, Passage, PhoneRead, Role, Shape};
use crate::lexicon::{self, Folded};
use crate::search::{EntranceKind, ShownAs, Sighting};
use crate::snapshot::{Attributes, ControlId};

/// Longer attributes are sentences about something else. Characters.
const LONGEST: usize = 80;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        // What a `tel:` link dials is read from its address.
        let dials = control.href.as_deref().is_some_and(super::tel_link::is_tel);
        if dials || control.form.is_some() {
            continue;
        }
        for said in hints(&control.attributes) {
            let sighting = || page.sighting_of_control(id as ControlId, ShownAs::Hint);
            add(page, said, sighting, found);
        }
    }
    for picture in &page.snapshot.pictures {
        let control = picture.control.and_then(|id| page.snapshot.control(id));
        if control.and_then(|control| control.href.as_deref()).is_some_and(super::tel_link::is_tel) {
            continue;
        }
        // A picture of the size of a line shows the number that its `alt` holds.
        let shown_as = if phone_picture::is_line(picture) { ShownAs::Picture } else { ShownAs::Hint };
        for said in hints(&picture.attributes) {
            add(page, said, || Some(page.sighting_of_picture(picture, shown_as)), found);
        }
    }
}

fn hints(attributes: &Attributes) -> impl Iterator<Item = &str> {
    let said = [&attributes.alt, &attributes.title, &attributes.label].into_iter().flatten();
    said.map(String::as_str).filter(|text| may_hold_a_number(text))
}

/// Cheap, for the thousands of attributes that hold none.
fn may_hold_a_number(text: &str) -> bool {
    text.len() <= 4 * LONGEST
        && text.bytes().filter(u8::is_ascii_digit).count() >= 5
        && text.chars().count() <= LONGEST
        && !text.contains("://")
}

fn add(page: &Page<'_>, said: &str, sighting: impl FnOnce() -> Option<Sighting>, found: &mut Found) {
    let folded = Folded::new(said);
    let hits = lexicon::hits(folded.text());
    let passage = Passage {
        text: said,
        folded: &folded,
        hits: &hits,
        context: "",
        context_hits: &[],
        regions: &page.regions,
        dialled: &[],
    };
    let read = phone::read(&passage).into_iter().find(is_told);
    let Some((phone, purpose)) = read.and_then(|phone| phone.purpose().map(|purpose| (phone, purpose))) else { return };
    let Some(sighting) = sighting() else { return };
    let mut find = Find::new(EntranceKind::Phone, phone.value, signal("phone-hint", said), sighting);
    said.get(phone.range).unwrap_or(said).trim().clone_into(&mut find.text);
    (find.label, find.purpose) = (phone.label, purpose);
    (find.digits, find.then) = (Some(phone.digits), phone.then);
    found.add(find);
}

/// Words for a phone stand beside it, or nothing else has its shape.
fn is_told(phone: &PhoneRead) -> bool {
    matches!(phone.role, Role::Merchant(_)) && (phone.told || phone.shape == Shape::Clear)
}

#[cfg(test)]
mod tests {
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::{EntranceKind, Search, ShownAs};

    fn search(page: Page) -> Search {
        find(&trail(vec![page.done()]))
    }

    #[test]
    fn a_number_in_an_attribute_only_is_a_hint() {
        let page = Page::on(Device::Desktop).button("").attributes(|a| a.title = Some("客服热线：400-628-7719".into()));
        let found = search(page);
        assert_eq!(found.entrances.len(), 1);
        let phone = &found.entrances[0];
        assert_eq!((phone.kind, phone.digits.as_deref()), (EntranceKind::Phone, Some("4006287719")));
        assert_eq!(phone.sightings[0].shown_as, ShownAs::Hint);
    }

    #[test]
    fn a_picture_of_a_line_shows_what_its_alt_says() {
        let line = Page::on(Device::Desktop).picture("top_2.png", "服务热线 400-628-7719").at(900.0, 20.0, 220.0, 40.0);
        assert_eq!(search(line).entrances[0].sightings[0].shown_as, ShownAs::Picture);
        let icon = Page::on(Device::Desktop).picture("i.png", "服务热线 400-628-7719").at(900.0, 20.0, 32.0, 32.0);
        assert_eq!(search(icon).entrances[0].sightings[0].shown_as, ShownAs::Hint);
    }

    #[test]
    fn other_digits_in_attributes_are_no_numbers() {
        for said in ["公告 2021-03-04 第12345号", "传真：010-5555 0101", "订单 20210304123456", "IMG_20210304_123456"]
        {
            let found = search(Page::on(Device::Desktop).picture("a.png", said));
            assert!(found.entrances.iter().all(|e| e.kind != EntranceKind::Phone), "{said}: {:?}", found.entrances);
        }
    }
}
