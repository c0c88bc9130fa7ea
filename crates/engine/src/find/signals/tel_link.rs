//! `tel-link`: links that dial a number.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::phone::{self, Passage};
use crate::lexicon::Folded;
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::ControlId;
use std::collections::BTreeSet;

/// Whether an address dials.
pub(super) fn is_tel(href: &str) -> bool {
    let start = href.trim_start().get(..7).unwrap_or(href).to_ascii_lowercase();
    start.starts_with("tel:") || start.starts_with("callto:")
}

/// Reads links that dial a number which their words do not show. `told` are the controls whose words hold a number: there the
/// number that is read counts, as customers dial what they read; a different address is noted by [`differs`].
pub(super) fn read(page: &Page<'_>, told: &BTreeSet<ControlId>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        let id = id as ControlId;
        let Some(href) = control.href.as_deref().filter(|href| is_tel(href)) else { continue };
        if told.contains(&id) {
            continue;
        }
        let Some(number) = number(page, href) else { continue };
        let (words, _) = page.text_of_control(id);
        let hint = page.hint_of_control(id);
        let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
        let Some(sighting) = page.sighting_of_control(id, shown_as) else { continue };
        let mut find = Find::new(EntranceKind::Phone, number.value, signal("tel-link", href), sighting);
        find.label = if words.is_empty() { hint } else { words.clone() };
        find.purpose = phone::purpose(&find.label.to_lowercase());
        find.text = words;
        (find.digits, find.then) = (Some(number.digits), number.then);
        found.add(find);
    }
}

/// The number a `tel:` address dials; `None` for placeholders.
fn number(page: &Page<'_>, href: &str) -> Option<phone::PhoneRead> {
    let address = href.split_once(':')?.1.trim_start_matches('/');
    let address =
        address.replace("%20", " ").replace("%2B", "+").replace("%2b", "+").replace("%28", "(").replace("%29", ")");
    let address = address.split([';', '?', ',', 'p', 'w']).next().unwrap_or_default();
    let folded = Folded::new(address);
    let whole = std::iter::once(0..address.len()).collect::<Vec<_>>();
    let passage = Passage {
        text: address,
        folded: &folded,
        hits: &[],
        context: "",
        context_hits: &[],
        regions: &page.regions,
        dialled: &whole,
    };
    phone::read(&passage).into_iter().find(|phone| phone.purpose().is_some())
}
