//! Lines of HTML and CSS for `rewrite`: examples made from what was measured, with the page's words in them.
//!
//! The page's words are hostile: they are one short line without anything that moves a cursor, and they are escaped as
//! HTML, so that an example that somebody pastes shows words and does nothing.

use crate::finding::{Evidence, Rewrite};
use crate::geometry::Device;
use crate::report::clean;

/// Longest words of a page in an example, characters.
const WORDS: usize = 40;
/// What stands for a thing of the page that is not known.
pub(super) const REST: &str = "…";

/// A change, unless nothing changes.
pub(super) fn change(before: impl Into<String>, after: impl Into<String>) -> Option<Rewrite> {
    let (before, after) = (before.into(), after.into());
    (before != after).then_some(Rewrite { before, after })
}

/// The words of the first place on a device, or of the first place of all; `…` where nothing is written.
pub(super) fn words(places: &[Evidence], device: Option<Device>) -> String {
    let words = escape(&clean(raw(places, device), WORDS));
    if words.is_empty() { REST.to_owned() } else { words }
}

/// A telephone number that stands in those words, as it is dialled; `None` where there is none.
pub(super) fn dialled(places: &[Evidence], device: Option<Device>) -> Option<String> {
    let text = raw(places, device);
    let digits: String = text.chars().filter(char::is_ascii_digit).take(16).collect();
    let plus = if text.trim_start().starts_with('+') { "+" } else { "" };
    (3..=15).contains(&digits.len()).then(|| format!("{plus}{digits}"))
}

/// A link that dials the number in those words, or the words alone.
pub(super) fn number(places: &[Evidence], device: Option<Device>) -> String {
    let words = words(places, device);
    match dialled(places, device) {
        Some(digits) => format!("<a href=\"tel:{digits}\">{words}</a>"),
        None => words,
    }
}

/// Words in the language of those of the page: the Chinese ones where it has none.
pub(super) fn in_its_language(
    places: &[Evidence],
    device: Option<Device>,
    chinese: &'static str,
    english: &'static str,
) -> &'static str {
    let text = raw(places, device);
    let latin = text.chars().filter(char::is_ascii_alphabetic).count() >= 3;
    let is_chinese = text.chars().any(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'));
    if latin && !is_chinese { english } else { chinese }
}

fn raw(places: &[Evidence], device: Option<Device>) -> &str {
    let here = places.iter().find(|place| device.is_none_or(|device| place.device == device));
    here.or(places.first()).map_or("", |place| &place.text)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No word of a page ends a comment or a style.
            '{' => escaped.push_str("&#123;"),
            '}' => escaped.push_str("&#125;"),
            _ => escaped.push(character),
        }
    }
    escaped.replace("--", "-&#45;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::NodeId;
    use proptest::prelude::*;

    fn place(device: Device, text: &str) -> Evidence {
        Evidence { device, snapshot: 0, node: NodeId(1), rect: None, text: text.into() }
    }

    #[test]
    fn a_number_becomes_a_link_that_dials_and_words_without_one_stay_words() {
        assert_eq!(
            number(&[place(Device::Phone, "400-810-8888")], None),
            r#"<a href="tel:4008108888">400-810-8888</a>"#
        );
        assert_eq!(number(&[place(Device::Phone, "在线客服")], None), "在线客服");
        assert_eq!(number(&[], None), "…");
    }

    #[test]
    fn the_words_are_those_of_the_device_that_is_asked_for() {
        let places = [place(Device::Phone, "拨打"), place(Device::Desktop, "400-810-8888")];
        assert_eq!(words(&places, Some(Device::Desktop)), "400-810-8888");
        assert_eq!(words(&places[..1], Some(Device::Desktop)), "拨打");
    }

    #[test]
    fn an_example_speaks_the_language_of_the_page() {
        let label = |text| in_its_language(&[place(Device::Phone, text)], None, "人工客服", "Talk to a person");
        assert_eq!((label("Chat"), label("客服 Chat"), label("")), ("Talk to a person", "人工客服", "人工客服"));
    }

    proptest! {
        #[test]
        fn no_word_of_a_page_is_code(text in ".*") {
            let words = words(&[place(Device::Phone, &text)], None);
            let code = words.contains(['<', '>', '"', '\'', '{', '}', '\n']) || words.contains("--");
            prop_assert!(!code);
            prop_assert!(words.chars().count() <= WORDS * 6);
        }
    }
}
