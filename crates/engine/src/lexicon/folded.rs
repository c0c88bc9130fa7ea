//! Text as the finder reads it: one width, one case, one kind of dash and space, with the way back to the original.

/// A text folded for matching. Every character of the folded text knows the byte of the original it came from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// Where the way back is not one byte for one: from this byte of the folded text on it counts from that of the original.
    leaps: Vec<(u32, u32)>,
    /// Bytes of the original.
    end: usize,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), leaps: Vec::new(), end: text.len() };
        let mut at = 0;
        while at < text.len() {
            at += folded.push_plain(&text[at..], at);
            let mut ahead = text[at..].chars();
            let Some(char) = ahead.next() else { break };
            let before = folded.text.chars().next_back().unwrap_or('\n');
            match fold(char, before, ahead.next()) {
                Some(' ') if before == ' ' => {}
                Some(folds) => folded.push(folds, at),
                None => {}
            }
            at += char.len_utf8();
        }
        folded.text.make_ascii_lowercase();
        folded
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The byte range of the original that a range of the folded text came from.
    pub(crate) fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.origin(start);
        from..self.origin(end).max(from)
    }

    fn origin(&self, mut at: usize) -> usize {
        if at >= self.text.len() {
            return self.end;
        }
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let leap = self.leaps.partition_point(|(folded, _)| *folded as usize <= at);
        let (folded, original) = leap.checked_sub(1).map_or((0, 0), |last| self.leaps[last]);
        original as usize + (at - folded as usize)
    }

    /// Takes over what a text begins with that is folded already, but for its case; says how many bytes that is.
    fn push_plain(&mut self, text: &str, at: usize) -> usize {
        let plain = plain(text, self.text.ends_with(' '));
        if plain > 0 {
            self.note(at);
            self.text.push_str(&text[..plain]);
        }
        plain
    }

    fn push(&mut self, char: char, at: usize) {
        // Scripts from here on have no capitals.
        if char >= '\u{2e80}' || char.is_ascii() {
            self.note(at);
            self.text.push(char);
        } else {
            for small in char.to_lowercase() {
                self.note(at);
                self.text.push(small);
            }
        }
    }

    /// What comes next is from this byte of the original.
    fn note(&mut self, at: usize) {
        let (folded, original) = self.leaps.last().copied().unwrap_or_default();
        let here = self.text.len();
        if original as usize + (here - folded as usize) != at {
            self.leaps.push((here as u32, at as u32));
        }
    }
}

/// How many bytes of a text, from its first on, are folded but for their case: most of most texts. `space`: whether a space
/// stands before it.
fn plain(text: &str, mut space: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b' ' if space => break,
            b'\n' | b' '..=b'~' => at += 1,
            // Only here can one of the wide letters begin that stay as they are.
            0xe3..=0xed if text[at..].chars().next().is_some_and(is_wide_letter) => at += 3,
            _ => break,
        }
        space = *byte == b' ';
    }
    at
}

/// Letters of the scripts of East Asia, which are folded as they stand.
fn is_wide_letter(char: char) -> bool {
    matches!(char, '\u{3041}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Folds a phrase of the lexicon the same way as the text it is looked for in.
pub(crate) fn fold_phrase(phrase: &str) -> String {
    Folded::new(phrase).text.trim().to_owned()
}

/// The plain form of a character; `None` if it shows nothing.
fn fold(char: char, before: char, next: Option<char>) -> Option<char> {
    match char {
        '\n' | ' '..='~' => Some(char),
        _ if is_wide_letter(char) => Some(char),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(char as u32 - 0xfee0),
        '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\t' | '\r' => Some(' '),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' => None,
        // A Chinese dash is two characters long.
        '—' if before == '-' => None,
        '‐'..='―' | '−' | '﹣' | '﹘' | '─' | '━' => Some('-'),
        // The long-vowel mark is a dash only between digits; elsewhere it belongs to a Japanese word.
        'ー' | 'ｰ' if before.is_ascii_digit() || next.is_some_and(|next| digit(next).is_some()) => Some('-'),
        '·' | '・' | '•' | '‧' | '∙' | '⋅' => Some('.'),
        '‘' | '’' => Some('\''),
        '〜' => Some('~'),
        '【' | '〔' | '〈' | '《' => Some('['),
        '】' | '〕' | '〉' | '》' => Some(']'),
        _ if char.is_control() => Some(' '),
        _ => Some(digit(char).unwrap_or(char)),
    }
}

/// The ASCII digit for a decimal digit of another script.
fn digit(char: char) -> Option<char> {
    let zero = match char as u32 {
        code @ 0x30..=0x39 => return char::from_u32(code),
        code @ 0xff10..=0xff19 => code - 0xff10,
        code @ 0x660..=0x669 => code - 0x660,
        code @ 0x6f0..=0x6f9 => code - 0x6f0,
        code @ 0x966..=0x96f => code - 0x966,
        code @ 0x1d7ce..=0x1d7ff => (code - 0x1d7ce) % 10,
        _ => return None,
    };
    char::from_digit(zero, 10)
}

/// Whether a folded text holds a folded phrase; phrases in scripts that part words by spaces as whole words only.
pub(crate) fn holds(text: &str, phrase: &str) -> bool {
    let letter = |char: Option<char>| char.is_some_and(|char| (char as u32) < 0x0e00 && char.is_alphanumeric());
    text.match_indices(phrase).any(|(at, found)| {
        let before = letter(text[..at].chars().next_back()) && letter(found.chars().next());
        let after = letter(text[at + found.len()..].chars().next()) && letter(found.chars().next_back());
        !before && !after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_dashes_and_invisible_characters_are_folded() {
        assert_eq!(Folded::new("ＴＥＬ：４００－８１０—1234\u{200b}5（免费）").text(), "tel:400-810-12345(免费)");
        assert_eq!(Folded::new("0120ー123ー456 センター").text(), "0120-123-456 センター");
    }

    #[test]
    fn a_folded_range_leads_back_to_the_original_bytes() {
        let text = "电话：４００，好";
        let folded = Folded::new(text);
        let at = folded.text().find("400").unwrap();
        assert_eq!(&text[folded.original(at, at + 3)], "４００");
    }

    proptest::proptest! {
        /// Folded letter by letter, each letter leads back to where it stood.
        #[test]
        fn every_letter_leads_back_to_its_own_place(text in "[a-zA-Z 0-9:：（）—ーİßÀ客服\u{a0}\u{200b}\t\\PC]{0,40}") {
            let folded = Folded::new(&text);
            let mut last = 0;
            for (at, char) in folded.text().char_indices() {
                let origin = folded.original(at, at + char.len_utf8());
                let own = text[origin.start..].chars().next().unwrap();
                let next = text[origin.start..].chars().nth(1);
                let before = folded.text()[..at].chars().next_back().unwrap_or('\n');
                let folds = fold(own, before, next).unwrap();
                proptest::prop_assert!(origin.start >= last && (folds == char || folds.to_lowercase().any(|small| small == char)));
                last = origin.start;
            }
        }
    }
}
