//! Words of a merchant's page made harmless to lay out: no control, escape or direction characters, and never too long.

/// `text` on one line, without anything that moves the cursor, turns the direction of writing or cannot be seen, cut to
/// `longest` characters with an ellipsis. It still must be escaped for the format it goes into.
pub fn clean(text: &str, longest: usize) -> String {
    let mut kept = String::new();
    let mut length = 0;
    let mut space = false;
    for character in text.chars() {
        if character.is_whitespace() {
            space = length > 0;
            continue;
        }
        if !is_plain(character) {
            continue;
        }
        if length + usize::from(space) + 1 > longest {
            return cut(kept);
        }
        if space {
            kept.push(' ');
            length += 1;
        }
        kept.push(character);
        length += 1;
        space = false;
    }
    kept
}

/// Lines of code with the words of a page in them, each harmless and not too long, and not too many of them.
pub fn clean_code(code: &str) -> String {
    code.lines().take(8).map(|line| clean(line, 360)).collect::<Vec<_>>().join("\n")
}

fn cut(mut kept: String) -> String {
    kept.pop();
    kept.push('…');
    kept
}

/// Whether a character shows something and does nothing.
fn is_plain(character: char) -> bool {
    let invisible = matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}');
    !invisible && !character.is_control()
}

#[cfg(test)]
mod tests {
    use super::clean;
    use proptest::prelude::*;

    #[test]
    fn escapes_and_turns_of_direction_are_gone_and_lines_are_one() {
        assert_eq!(
            clean("\u{1b}[31m红\u{1b}[0m\u{9b}2J\u{202e}abc\u{2066}\r\n\t 下一行 \u{7}", 80),
            "[31m红[0m2Jabc 下一行"
        );
    }

    #[test]
    fn long_words_are_cut_with_an_ellipsis() {
        assert_eq!(clean("一二三四五", 5), "一二三四五");
        assert_eq!(clean("一二三四五六", 5), "一二三四…");
    }

    proptest! {
        #[test]
        fn never_longer_than_asked_and_never_a_control_character(text in ".*", longest in 1usize..60) {
            let cleaned = clean(&text, longest);
            prop_assert!(cleaned.chars().count() <= longest);
            prop_assert!(!cleaned.chars().any(char::is_control));
        }
    }
}
