//! Text as the finder reads it: one width, one case, one kind of dash and space, with the way back to the original.

/// A text folded for matching. Every byte of the folded text knows the byte of the original it came from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    text: String,
    origin: Vec<u32>,
    end: u32,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new(), end: text.len() as u32 };
        folded.origin.reserve(text.len());
        let mut chars = text.char_indices().peekable();
        let mut before = '\n';
        while let Some((at, char)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let Some(plain) = fold(char, before, next) else { continue };
            if plain == ' ' && before == ' ' {
                continue;
            }
            folded.push(plain, at);
            before = plain;
        }
        folded
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The byte range of the original that a range of the folded text came from.
    pub(crate) fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.origin.get(start).copied().unwrap_or(self.end) as usize;
        let to = self.origin.get(end).copied().unwrap_or(self.end) as usize;
        from..to.max(from)
    }

    fn push(&mut self, plain: char, at: usize) {
        let at = at as u32;
        if plain.is_ascii() {
            self.text.push(plain.to_ascii_lowercase());
            self.origin.push(at);
            return;
        }
        let before = self.text.len();
        // Scripts from here on have no capitals.
        if plain >= '\u{2e80}' {
            self.text.push(plain);
        } else {
            self.text.extend(plain.to_lowercase());
        }
        self.origin.extend(std::iter::repeat_n(at, self.text.len() - before));
    }
}

/// Folds a phrase of the lexicon the same way as the text it is looked for in.
pub(crate) fn fold_phrase(phrase: &str) -> String {
    Folded::new(phrase).text.trim().to_owned()
}

/// The plain form of a character; `None` if it shows nothing.
fn fold(char: char, before: char, next: Option<char>) -> Option<char> {
    match char {
        '\n' | ' '..='~' | '\u{3041}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Some(char),
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
}
