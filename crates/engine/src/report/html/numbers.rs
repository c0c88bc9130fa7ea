//! Telephone numbers that stay on one line: a number broken at its hyphen is read as two.

use maud::{Markup, html};

/// Fewest digits of what is kept together, and most characters: longer ones must be broken on a narrow screen.
const DIGITS: usize = 5;
const LONGEST: usize = 18;

/// The text, with its numbers kept on one line.
pub(super) fn kept(text: &str) -> Markup {
    html! {
        @for (piece, whole) in pieces(text) {
            @if whole { span.whole { (piece) } } @else { (piece) }
        }
    }
}

/// The text in pieces, and of each whether it is a number to be kept together.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(starts) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|char: char| !belongs(char)).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        let number = number.trim_end_matches(|char: char| !char.is_ascii_digit());
        let tail = &from[number.len()..];
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let whole = digits >= DIGITS && number.len() <= LONGEST;
        if !before.is_empty() {
            pieces.push((before, false));
        }
        if number.is_empty() {
            // Nothing but marks: they are words.
            pieces.push((&from[..end], false));
            rest = after;
        } else {
            pieces.push((number, whole));
            rest = tail;
        }
    }
    if !rest.is_empty() {
        pieces.push((rest, false));
    }
    pieces
}

fn starts(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '+' | '(')
}

fn belongs(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '+' | '(' | ')' | '-' | '.' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(text: &str) -> Vec<&str> {
        pieces(text).into_iter().filter_map(|(piece, whole)| whole.then_some(piece)).collect()
    }

    #[test]
    fn numbers_stay_together_and_words_may_break() {
        assert_eq!(whole("客服热线：400-200-0104（9:00–17:30）"), ["400-200-0104"]);
        assert_eq!(whole("Call +1 800-555-0101 or (010) 5555 0199."), ["+1 800-555-0101", "(010) 5555 0199"]);
        assert_eq!(whole("2026 年 3 月, 24 px (see page 7)"), Vec::<&str>::new());
    }

    #[test]
    fn what_is_wider_than_a_narrow_screen_may_break() {
        assert_eq!(whole("4002000104 4002000105 4002000106"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_empty(text in "[0-9+( ).a号-]{0,40}") {
            let pieces = pieces(&text);
            prop_assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text.clone());
            prop_assert!(pieces.iter().all(|(piece, _)| !piece.is_empty()));
        }
    }
}
