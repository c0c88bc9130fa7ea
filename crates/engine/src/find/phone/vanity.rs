//! Numbers with letters: 1-800-FLOWERS, 13 CATS.

use regex::Regex;
use std::sync::LazyLock;

/// A number with letters in a folded text.
pub(super) struct Vanity {
    pub(super) start: usize,
    pub(super) end: usize,
    /// With letters turned into the digits of a phone's keys.
    pub(super) digits: String,
}

/// Whether a number with letters may begin with these digits, or in them: `800` to `833`, `1300`, `13` before a space.
pub(super) fn may_begin(digits: &str) -> bool {
    let free = |three: &[u8]| matches!(three, b"800" | b"888" | b"877" | b"866" | b"855" | b"844" | b"833" | b"300");
    digits.ends_with("13") || digits.as_bytes().windows(3).any(free)
}

static AMERICAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:1[-. ])?\(?(?:800|888|877|866|855|844|833)\)?[-. ]?([0-9a-z](?:-?[0-9a-z]){6,9})").ok()
});
static AUSTRALIAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:13 ([a-z]{4})|1[38]00 ([a-z]{6,8}))(?-u:\b)").ok());

/// Finds them. `original` is asked for the text as it is written: letters that stand for keys are capital.
pub(super) fn vanity(folded: &str, original: impl Fn(usize, usize) -> String) -> Vec<Vanity> {
    let Some(american) = AMERICAN.as_ref() else { return Vec::new() };
    let Some(australian) = AUSTRALIAN.as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    for captures in american.captures_iter(folded).chain(australian.captures_iter(folded)) {
        let Some(whole) = captures.get(0) else { continue };
        let Some(word) = captures.iter().skip(1).flatten().next() else { continue };
        let letters = word.as_str().chars().filter(char::is_ascii_alphabetic).count();
        let capitals = original(word.start(), word.end()).chars().filter(char::is_ascii_uppercase).count();
        let glued = folded[..whole.start()].ends_with(|char: char| char.is_ascii_alphanumeric() || char == '-')
            || folded[whole.end()..].starts_with(|char: char| char.is_ascii_alphanumeric());
        let keys = word.as_str().chars().filter(|char| *char != '-').count();
        let american_length = whole.as_str().starts_with("13") || (7..=9).contains(&keys);
        let masked = word.as_str().contains("xx") || word.as_str().contains("x-x");
        if letters < 3 || capitals < 2 || glued || !american_length || masked {
            continue;
        }
        let digits = whole.as_str().chars().filter_map(key).collect();
        found.push(Vanity { start: whole.start(), end: whole.end(), digits });
    }
    found.sort_by_key(|vanity: &Vanity| vanity.start);
    found
}

/// The key of a phone that bears this letter.
fn key(char: char) -> Option<char> {
    match char {
        '0'..='9' => Some(char),
        'a'..='c' => Some('2'),
        'd'..='f' => Some('3'),
        'g'..='i' => Some('4'),
        'j'..='l' => Some('5'),
        'm'..='o' => Some('6'),
        'p'..='s' => Some('7'),
        't'..='v' => Some('8'),
        'w'..='z' => Some('9'),
        _ => None,
    }
}
