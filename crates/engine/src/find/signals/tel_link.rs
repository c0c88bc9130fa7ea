//! `tel-link`: links that dial a number, and links that dial something else than they show.

use super::phone_text::Shown;
use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::phone;
use crate::lexicon::Folded;
use crate::search::{DialMismatch, EntranceKind, ShownAs, Sighting};
use crate::snapshot::ControlId;
use std::collections::BTreeMap;

/// Addresses that dial. The last is an old one of Chinese phone browsers.
const SCHEMES: [&str; 3] = ["tel:", "callto:", "wtai://wp/mc;"];

/// Whether an address dials.
pub(super) fn is_tel(href: &str) -> bool {
    address(href).is_some()
}

/// What stands behind the scheme of an address that dials.
fn address(href: &str) -> Option<&str> {
    let href = href.trim_start();
    let scheme = SCHEMES
        .into_iter()
        .find(|scheme| href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    Some(&href[scheme.len()..])
}

/// Reads links that dial a number which their words do not show. `told` are the numbers that the words of controls hold: there
/// the number that is read counts, as customers dial what they read; a different address is a mismatch.
pub(super) fn read(page: &Page<'_>, told: &BTreeMap<ControlId, Vec<Shown>>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        let id = id as ControlId;
        let Some(href) = control.href.as_deref() else { continue };
        let Some(dialled) = address(href).map(Dialled::read) else { continue };
        let number = dialled.number(page);
        match told.get(&id) {
            Some(shown) => compare(page, id, shown, &dialled, number.as_ref(), found),
            None => add(page, id, href, &dialled, number, found),
        }
    }
}

/// A link whose words hold no number: an entrance if it dials one, a dead link if it dials nothing.
fn add(
    page: &Page<'_>,
    id: ControlId,
    href: &str,
    dialled: &Dialled,
    number: Option<phone::PhoneRead>,
    found: &mut Found,
) {
    let words = page.words_of_control(id).to_owned();
    let hint = page.hint_of_control(id);
    let Some(sighting) = sighting(page, id) else { return };
    let Some(number) = number else {
        let shown = if words.is_empty() { hint } else { words };
        if !dialled.diallable() && !shown.is_empty() {
            found.add_mismatch(DialMismatch { shown, dialled: None, sighting });
        }
        return;
    };
    // A public body's line is no entrance.
    let Some(_) = number.purpose() else { return };
    let mut find = Find::new(EntranceKind::Phone, number.value, signal("tel-link", href), sighting);
    find.label = if words.is_empty() { hint } else { words.clone() };
    find.purpose = phone::purpose(&find.label.to_lowercase());
    find.text = words;
    (find.digits, find.then) = (Some(number.digits), number.then);
    found.add(find);
}

/// A link whose words hold numbers: it has to dial one of them.
fn compare(
    page: &Page<'_>,
    id: ControlId,
    shown: &[Shown],
    dialled: &Dialled,
    number: Option<&phone::PhoneRead>,
    found: &mut Found,
) {
    let value = number.map(|number| number.value.as_str());
    let diallable = dialled.diallable();
    if diallable && shown.iter().any(|shown| same_line(shown, &dialled.digits, value)) {
        return;
    }
    let (Some(first), Some(sighting)) = (shown.first(), sighting(page, id)) else { return };
    let dialled = diallable.then(|| dialled.written.clone());
    found.add_mismatch(DialMismatch { shown: first.text.clone(), dialled, sighting });
}

fn sighting(page: &Page<'_>, id: ControlId) -> Option<Sighting> {
    let shown_as = if page.words_of_control(id).is_empty() { ShownAs::Hint } else { ShownAs::Control };
    page.sighting_of_control(id, shown_as)
}

/// Whether a link with these digits (and the number they are, if that is known) reaches the line that is shown.
fn same_line(shown: &Shown, dialled: &str, value: Option<&str>) -> bool {
    if value == Some(shown.value.as_str()) {
        return true;
    }
    let dialled = dialled.trim_start_matches('0');
    let of_value: String = shown.value.chars().filter(char::is_ascii_digit).collect();
    [shown.digits.as_str(), of_value.as_str()].into_iter().any(|digits| {
        let digits = digits.trim_start_matches('0');
        // A country code, a trunk zero or an area code more or less.
        let longer = dialled.strip_suffix(digits).is_some_and(|more| more.len() <= 5);
        let shorter = dialled.len() >= 7 && digits.ends_with(dialled);
        // An extension more or less: `…-0` of an exchange, `转801`, letters that are more than the keys.
        let more =
            dialled.strip_prefix(digits).is_some_and(|more| more == shown.then || letters(&shown.text, more.len()));
        let less = digits.strip_prefix(dialled).is_some_and(|less| {
            dialled.len() >= 5 && (letters(&shown.text, less.len()) || ends_with_extension(&shown.text, less))
        });
        longer || shorter || more || less
    })
}

/// Whether a number is written with letters, of which phones ignore the last few.
fn letters(text: &str, more: usize) -> bool {
    more <= 3 && text.chars().filter(char::is_ascii_alphabetic).count() >= 3
}

/// `0221 4710-0`, of which the last part may be left out.
fn ends_with_extension(text: &str, extension: &str) -> bool {
    let rest = text.trim_end().strip_suffix(extension);
    rest.is_some_and(|rest| rest.trim_end().ends_with(['-', '–', '—', '－', '‐']))
}

/// What an address dials.
struct Dialled {
    /// As it is written, without pauses, extensions and parameters.
    written: String,
    /// Its digits, letters turned into none.
    digits: String,
}

/// Longer addresses dial nothing.
const MOST_CHARACTERS: usize = 60;

impl Dialled {
    fn read(address: &str) -> Self {
        let decoded = percent_decoded(address.trim_start_matches('/'));
        let cut = decoded.split([';', '?', ',']).next().unwrap_or_default();
        let written: String = before_pause(cut).trim().chars().take(MOST_CHARACTERS).collect();
        let digits = Folded::new(&written).text().chars().filter(char::is_ascii_digit).collect();
        Self { written, digits }
    }

    /// Whether a phone would dial it: not `#`, `xxx`, `400-xxx-xxxx`, `000-0000`.
    fn diallable(&self) -> bool {
        let lower = self.written.to_ascii_lowercase();
        let masked = lower.contains("xx") || lower.contains("**") || lower.contains(['{', '<', '$']);
        self.digits.len() >= 3 && !masked && self.digits.chars().any(|digit| digit != '0')
    }

    /// The number it dials; `None` for placeholders.
    fn number(&self, page: &Page<'_>) -> Option<phone::PhoneRead> {
        if !self.diallable() {
            return None;
        }
        page.numbers(&self.written).into_iter().next()
    }
}

/// The part before a pause: `p` or `w` between digits.
fn before_pause(address: &str) -> &str {
    let bytes = address.as_bytes();
    let pause = bytes.windows(3).position(|three| {
        three[0].is_ascii_digit() && matches!(three[1], b'p' | b'w' | b'P' | b'W') && three[2].is_ascii_digit()
    });
    pause.map_or(address, |at| &address[..=at])
}

/// The text of a percent-encoded address; what is no encoding stays as it is.
fn percent_decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len().min(400));
    let mut rest = address.bytes().take(400);
    let hex = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        match (byte, ahead.next().and_then(hex), ahead.next().and_then(hex)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::{DialMismatch, Search};

    fn search(text: &str, href: &str, lang: &str) -> Search {
        let page = Page::on(Device::Phone).lang(lang).text(if lang == "zh-CN" {
            "欢迎来到我们的小店，这里有许多好东西"
        } else {
            "Welcome to our little shop"
        });
        find(&trail(vec![page.link(text, href).done()]))
    }

    fn mismatches(text: &str, href: &str, lang: &str) -> Vec<DialMismatch> {
        search(text, href, lang).mismatches
    }

    #[test]
    fn a_link_that_dials_another_number_than_it_shows_is_told() {
        for (text, href, lang, shown, dialled) in [
            ("客服热线：400-628-7719", "tel:400-628-7790", "zh-CN", "400-628-7719", "400-628-7790"),
            ("400-628-7719", "tel:13800138000", "zh-CN", "400-628-7719", "13800138000"),
            ("0571-55550101", "tel:0571-55550102", "zh-CN", "0571-55550101", "0571-55550102"),
            ("客服热线：95077", "tel:95078", "zh-CN", "95077", "95078"),
            ("(206) 555-0100", "tel:+12065550101", "en-US", "(206) 555-0100", "+12065550101"),
            ("电话：0571-55550101 转 801", "tel:057155550102,801", "zh-CN", "0571-55550101", "057155550102"),
        ] {
            let found = mismatches(text, href, lang);
            assert_eq!(found.len(), 1, "{text} {href}");
            assert_eq!((found[0].shown.as_str(), found[0].dialled.as_deref()), (shown, Some(dialled)));
            assert!(found[0].sighting.visible());
        }
    }

    #[test]
    fn what_a_customer_would_not_notice_is_no_difference() {
        for (text, href, lang) in [
            ("400-628-7719", "tel:4006287719", "zh-CN"),
            ("400-628-7719", "tel:+864006287719", "zh-CN"),
            ("400-628-7719转1", "tel:400-628-7719,1", "zh-CN"),
            ("400-628-7719转1", "tel:40062877191", "zh-CN"),
            ("400-628-7719", "tel:%E2%80%8B400%2D628%2D7719", "zh-CN"),
            ("400-628-7719", "TEL://400－628－7719", "zh-CN"),
            ("400-628-7719", "wtai://wp/mc;4006287719", "zh-CN"),
            ("+86 571 5555 0101", "tel:0571-55550101", "zh-CN"),
            ("0571-55550101", "tel:+86-0571-55550101", "zh-CN"),
            ("0571-55550101", "tel:008657155550101", "zh-CN"),
            ("电话：55550101", "tel:0571-55550101", "zh-CN"),
            ("0571-55550101", "tel:55550101", "zh-CN"),
            ("0571-55550101 / 0102", "tel:057155550102", "zh-CN"),
            ("400-628-7719 或 0571-55550101", "tel:057155550101", "zh-CN"),
            ("010-55550101-801", "tel:010-55550101p801", "zh-CN"),
            ("1-800-FLOWERS", "tel:18003569377", "en-US"),
            ("1-800-FLOWERS", "tel:1-800-356-9377", "en-US"),
            ("(206) 555-0100", "tel:2065550100", "en-US"),
            ("206-555-0100 ext. 12", "tel:+1-206-555-0100;ext=12", "en-US"),
            ("+44 (0)20 7946 0958", "tel:02079460958", "en-GB"),
            ("0221 4710-0", "tel:+492214710", "de-DE"),
        ] {
            assert_eq!(mismatches(text, href, lang), [], "{text} {href}");
        }
    }

    #[test]
    fn a_link_that_dials_nothing_is_told() {
        for href in [
            "tel:",
            "tel:#",
            "tel:xxx",
            "tel://",
            "tel:400-xxx-xxxx",
            "tel:{{phone}}",
            "tel:000-000-0000",
            "tel:void(0)",
        ] {
            let found = search("拨打电话", href, "zh-CN");
            assert_eq!(found.entrances, [], "{href}");
            assert_eq!(
                (found.mismatches[0].shown.as_str(), &found.mismatches[0].dialled),
                ("拨打电话", &None),
                "{href}"
            );
            assert_eq!(mismatches("400-628-7719", href, "zh-CN")[0].shown, "400-628-7719", "{href}");
        }
        assert_eq!(mismatches("联系我们", "https://shop.example/contact", "zh-CN"), []);
        assert_eq!(mismatches("12315", "tel:12315", "zh-CN"), []);
    }

    #[test]
    fn a_fax_does_not_become_a_phone_because_it_can_be_pressed() {
        assert_eq!(search("传真：0571-55550102", "tel:0571-55550102", "zh-CN").entrances, []);
    }

    #[test]
    fn the_same_mismatch_is_told_once_and_where_it_is_seen() {
        let page = Page::on(Device::Phone).lang("zh-CN").text("欢迎来到我们的小店，这里有许多好东西");
        let page = page.link("400-628-7719", "tel:4006287790").unseen(crate::snapshot::Unseen::NotRendered);
        let found = find(&trail(vec![page.link("400-628-7719", "tel:4006287790").done()]));
        assert_eq!(found.mismatches.len(), 1);
        assert!(found.mismatches[0].sighting.visible());
    }
}
