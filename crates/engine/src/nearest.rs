//! The name somebody may have meant.

/// The name that is spelled most like `typed`: fewest letters to add, leave out or change; the first of several. Nothing
/// where there are no names.
pub fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.to_lowercase().chars().take(40).map(|c| if c == '_' { '-' } else { c }).collect();
    names.min_by_key(|name| distance(&typed, name))
}

fn distance(typed: &[char], id: &str) -> usize {
    // One row of the table of Levenshtein: what it takes to turn what was typed so far into each beginning of the id.
    let mut row: Vec<usize> = (0..=id.chars().count()).collect();
    for (line, letter) in typed.iter().enumerate() {
        let (mut corner, mut left) = (line, line + 1);
        for (above, own) in row.iter_mut().skip(1).zip(id.chars()) {
            left = (corner + usize::from(own != *letter)).min(left + 1).min(*above + 1);
            corner = std::mem::replace(above, left);
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let names = ["max-steps", "max-pages", "baseline", "url"];
        let near = |typed| nearest(typed, names.into_iter());
        assert_eq!(
            [near("max_step"), near("baseline-file"), near("URL")],
            [Some("max-steps"), Some("baseline"), Some("url")]
        );
        assert_eq!(nearest("url", std::iter::empty()), None);
    }
}
