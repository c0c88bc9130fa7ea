//! One address, however it is written, has one value.

/// The most addresses compared with each other.
const COMPARED: usize = 40;

/// What a page has told of so far.
#[derive(Default)]
pub(super) struct Known(Vec<String>);

impl Known {
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The value of an address; that of a known one that says the same, with more or fewer words.
    pub(super) fn value_of(&mut self, text: &str) -> Option<String> {
        let value = plain(text);
        if value.is_empty() {
            return None;
        }
        let same = |known: &&String| {
            let (short, long) = if known.len() < value.len() { (*known, &value) } else { (&value, *known) };
            short.chars().count() >= 8 && long.contains(short.as_str())
        };
        if let Some(known) = self.0.iter().take(COMPARED).find(same) {
            return Some(known.clone());
        }
        self.0.push(value.clone());
        Some(value)
    }
}

/// Letters and digits in lower case, with one form for each kind of street.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(short_form).collect()
}

fn short_form(word: &str) -> String {
    let same = match word {
        "street" => "st",
        "road" => "rd",
        "avenue" | "avenida" | "avda" | "ave" => "av",
        "suite" => "ste",
        "drive" => "dr",
        "lane" => "ln",
        "boulevard" | "blvd" => "bd",
        "highway" => "hwy",
        _ => "",
    };
    if !same.is_empty() {
        return same.to_owned();
    }
    let german = ["straße", "strasse"].iter().find_map(|ending| word.strip_suffix(ending));
    german.map_or_else(|| word.to_owned(), |stem| format!("{stem}str"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_in_several_forms_has_one_value() {
        let mut known = Known::default();
        let first = known.value_of("Lindenstraße 5, 10969 Berlin");
        for text in ["Lindenstr. 5 | 10969 Berlin", "lindenstrasse 5, 10969 berlin, Deutschland"] {
            assert_eq!(known.value_of(text), first, "{text}");
        }
        assert_ne!(known.value_of("Lindenstraße 7, 10969 Berlin"), first);
        assert_eq!(known.value_of("--"), None);
    }
}
