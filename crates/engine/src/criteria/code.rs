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

/// The words of one place; `otherwise` where nothing is written.
pub(super) fn words_at(place: Option<&Evidence>, otherwise: &str) -> String {
    let words = escape(&clean(place.map_or("", |place| &place.text), WORDS));
    if words.is_empty() { escape(otherwise) } else { words }
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
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::criteria::by_id;
    use crate::search::EntranceKind;
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

    /// What a criterion writes for a stored measure, taken where these words stand.
    fn rewritten(id: &str, measure: &str, words: &str) -> Option<(String, String)> {
        let measure = serde_json::from_str(measure).unwrap();
        let opinion = by_id(id).unwrap().judge(&measure, &[place(Device::Phone, words)]).unwrap();
        opinion.rewrite.map(|code| (code.before, code.after))
    }

    #[test]
    fn each_thing_to_change_has_its_code() {
        const NUMBER: &str = "400-810-8888";
        let dials = r#"<a href="tel:4008108888">400-810-8888</a>"#;
        for (id, measure, words, before, after) in [
            ("zoom", r#"{"phone":{"enlarged":"pinch","times":0.0}}"#, "", "user-scalable=no", "initial-scale=1\">"),
            ("zoom", r#"{"phone":{"enlarged":"pinch","times":1.5}}"#, "", "maximum-scale=1.5", "initial-scale=1\">"),
            ("zoom", r#"{"desktop":{"enlarged":"there","too_wide":260.0}}"#, "", "width: 900px", "max-width"),
            (
                "line-spacing",
                r#"{"phone":{"times":1.2,"set":false}}"#,
                NUMBER,
                "line-height: normal",
                "line-height: 1.5",
            ),
            ("name-and-keyboard", r#"{"phone":{"asked":1,"lacks":["dialling"]}}"#, NUMBER, "<span>", dials),
            (
                "name-and-keyboard",
                r#"{"desktop":{"asked":4,"lacks":["role"]}}"#,
                "客服",
                "<div onclick",
                ">客服</button>",
            ),
            (
                "name-and-keyboard",
                r#"{"desktop":{"asked":4,"lacks":["name"]}}"#,
                "",
                "<svg>",
                "aria-label=\"人工客服\"",
            ),
            (
                "name-and-keyboard",
                r#"{"desktop":{"asked":4,"lacks":["focus"]}}"#,
                "客服",
                "outline: none",
                "outline: 3px",
            ),
            ("phone-visibility", r#"{"phone":{"shown":"picture"}}"#, NUMBER, "<img", dials),
            ("phone-visibility", r#"{"phone":{"shown":"hidden"}}"#, NUMBER, "display: none", dials),
            ("phone-visibility", r#"{"phone":{"shown":"text","steps":1,"screens":0}}"#, NUMBER, "<footer>", "<header>"),
            ("service-hours", r#"{"stated":"no"}"#, NUMBER, dials, "<br>每天 8:00–20:00"),
            ("service-hours", r#"{"stated":"no"}"#, "Chat with us", "<p>Chat with us</p>", "every day"),
            ("human-channel", r#"{"phone":"unknown-chat"}"#, "在线客服", ">在线客服<", "<button>人工客服</button>"),
            ("human-channel", r#"{"phone":"hidden"}"#, NUMBER, "display: none", dials),
            ("first-screen", r#"{"phone":{"screens":3}}"#, NUMBER, "<footer>", "position: fixed"),
        ] {
            let (was, is) = rewritten(id, measure, words).unwrap_or_default();
            assert!(was.contains(before) && is.contains(after) && was != is, "{id} {measure}: {was} / {is}");
        }
        for (id, measure, words) in [
            ("phone-visibility", r#"{"phone":{"shown":"nowhere"}}"#, NUMBER),
            ("phone-visibility", r#"{"phone":{"shown":"picture"}}"#, "电话"),
            ("service-hours", r#"{"stated":"yes","hours_a_day":4.0}"#, NUMBER),
            ("human-channel", r#"{"phone":"none"}"#, ""),
            ("zoom", r#"{"desktop":{"enlarged":"lost"}}"#, ""),
        ] {
            assert_eq!(rewritten(id, measure, words), None, "{id} {measure}: no code would be honest");
        }
    }

    #[test]
    fn small_pale_and_narrow_things_have_theirs_as_they_were_measured() {
        let page = Page::on(Device::Phone).button("在线客服").size(12.0).at(16.0, 16.0, 80.0, 20.0);
        let grey = crate::colour::Colour::opaque(0xaa, 0xaa, 0xaa);
        let trail = trail(vec![page.colours(grey, crate::colour::Colour::WHITE).done()]);
        let found = search(vec![entrance(&trail, EntranceKind::LiveChat, "在线客服")]);
        for (id, before, after) in [
            ("text-size", "font-size: 12px", "font-size: 18px"),
            ("contrast", "2.32 : 1", "color: #333; background-color: #fff"),
            ("target-size", "20 px", "min-height: 60px"),
        ] {
            let code = finding(id, &trail, &found).advice.and_then(|advice| advice.rewrite).unwrap();
            assert!(code.before.contains(before) && code.after.contains(after), "{id}: {code:?}");
            assert!(code.before.contains("在线客服") && code.after.contains("在线客服"), "{id}: {code:?}");
        }
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
