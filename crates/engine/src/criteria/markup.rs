//! The page's own words in a few lines of example code.

use crate::finding::Evidence;

/// Most characters of the page's words in an example.
const WORDS: usize = 40;

/// What is written at a place, cut, on one line, and escaped for HTML; `otherwise` where nothing is.
pub(super) fn words_at(place: Option<&Evidence>, otherwise: &str) -> String {
    let words: String = place.map_or("", |place| place.text.trim()).split_whitespace().collect::<Vec<_>>().join(" ");
    let words: String = if words.is_empty() { otherwise.to_owned() } else { words.chars().take(WORDS).collect() };
    escaped(&words)
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars().filter(|char| !char.is_control()) {
        match char {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(char),
        }
    }
    safe
}

/// The Chinese words where the page speaks Chinese at one of these places or says nothing, else the English ones.
pub(super) fn in_its_language<'a>(places: &[Evidence], chinese: &'a str, english: &'a str) -> &'a str {
    let han = |text: &str| text.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    let speaks = |place: &Evidence| letters(&place.text) && !han(&place.text);
    if places.iter().any(speaks) && !places.iter().any(|place| han(&place.text)) { english } else { chinese }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Device;
    use crate::snapshot::NodeId;

    fn place(text: &str) -> Evidence {
        Evidence { device: Device::Phone, snapshot: 0, node: NodeId(1), rect: None, text: text.into() }
    }

    #[test]
    fn hostile_words_are_no_markup_and_long_ones_are_cut() {
        assert_eq!(words_at(Some(&place("<b a=\"1\">\n客服 & ")), ""), "&lt;b a=&quot;1&quot;&gt; 客服 &amp;");
        assert_eq!(words_at(Some(&place(&"长".repeat(80))), "").chars().count(), WORDS);
        assert_eq!(words_at(Some(&place("  ")), "×"), "×");
        assert_eq!(words_at(None, "×"), "×");
    }

    #[test]
    fn an_example_speaks_the_language_of_the_page() {
        assert_eq!(in_its_language(&[place("Chat with us")], "客服", "Support"), "Support");
        assert_eq!(in_its_language(&[place("Chat"), place("在线客服")], "客服", "Support"), "客服");
        assert_eq!(in_its_language(&[place("400-200-3618")], "客服", "Support"), "客服");
        assert_eq!(in_its_language(&[], "客服", "Support"), "客服");
    }
}
