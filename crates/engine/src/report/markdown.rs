//! Markdown with hostile words in it: what is shown is words, never a link, a picture, a mention or a heading.

use super::clean;

/// Words as Markdown shows them as they are.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let defused = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' | '@' | '!' => true,
            // No address.
            ':' => rest.peek() == Some(&'/'),
            '.' => before.eq_ignore_ascii_case(&'w'),
            _ => false,
        };
        if defused {
            escaped.push('\\');
        }
        escaped.push(character);
        // Mentions are looked for in what is shown: a sign that cannot be seen parts it from the name.
        if character == '@' && !before.is_alphanumeric() {
            escaped.push('\u{200b}');
        }
        before = character;
    }
    escaped
}

/// Words of a page as code on one line, cut to `longest` characters.
pub(crate) fn code_span(text: &str, longest: usize) -> String {
    let text = clean(text, longest);
    let fence = fence(&text, 1);
    // A space is for words that begin or end with the sign itself; a table's bar ends no cell.
    let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    if text.is_empty() { String::new() } else { format!("{fence}{room}{text}{room}{fence}") }
}

/// Lines of code as a block.
pub(crate) fn code_block(language: &str, code: &str) -> String {
    let fence = fence(code, 3);
    format!("{fence}{language}\n{code}\n{fence}\n")
}

/// A link to an address of the program's own; words alone where there is none.
pub(crate) fn link(words: &str, address: &str) -> String {
    let words = escape(words);
    if address.is_empty() { words } else { format!("[{words}](<{address}>)") }
}

/// More of the sign than the text has in a row.
fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_page_are_no_markdown() {
        assert_eq!(escape("[x](javascript:1) **b** <img>"), "\\[x\\](javascript:1) \\*\\*b\\*\\* \\<img\\>");
        assert_eq!(escape("https://x.example www.x.example"), "https\\://x.example www\\.x.example");
        assert_eq!(escape("@owner #12"), "\\@\u{200b}owner \\#12");
        assert_eq!(escape("kefu@shop.example 8:00"), "kefu\\@shop.example 8:00");
    }

    #[test]
    fn code_ends_where_it_ends() {
        assert_eq!(code_span("a``b`", 20), "``` a``b` ```");
        assert_eq!(code_block("html", "```\n<b>"), "````html\n```\n<b>\n````\n");
    }
}
