//! Runs of digits and what stands between them: the raw material of numbers.

/// A run of digits in a folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// First byte.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
}

/// Longer runs of digits are no number anyone dials: fifteen, with a prefix for calls abroad.
const MOST_DIGITS: usize = 18;

/// Shorter ones neither.
const LEAST_DIGITS: usize = 2;

/// `4 0 0 - 6 2 8 - 7 7 1 9`: this many single digits in a row are one number, spaced out for the looks of it.
const SPACED_OUT: usize = 8;

/// With so many digits a number needs no more.
const WHOLE: usize = 9;

/// All runs of digits, in order. Runs longer than any number are kept, so that they part what is around them.
pub(super) fn groups(folded: &str) -> Vec<Group> {
    let bytes = folded.as_bytes();
    let mut groups = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        groups.push(Group { start, end: at });
    }
    groups
}

/// The longest run of groups that may be one number, from one of them on.
pub(super) struct Stretch<'a> {
    text: &'a str,
    groups: &'a [Group],
    digits: String,
    lengths: Vec<usize>,
    plus: bool,
    /// The fewest groups of it that may be a number of their own.
    least: usize,
}

impl<'a> Stretch<'a> {
    /// From the first of `groups` on; `None` if even that one is no beginning of a number.
    pub(super) fn from(text: &'a str, groups: &'a [Group]) -> Option<Self> {
        let first = groups.first()?;
        let mut length = first.end - first.start;
        if length > MOST_DIGITS || !may_begin(text, first.start) {
            return None;
        }
        let mut count = 1;
        for pair in groups.windows(2).take(7) {
            length += pair[1].end - pair[1].start;
            let gap = &text[pair[0].end..pair[1].start];
            // Behind a whole number a slash begins the next one: `0900-000-000 / 04-…`; before that it parts an area code.
            let whole = length - (pair[1].end - pair[1].start) >= WHOLE && gap.contains('/');
            if length > MOST_DIGITS || whole || !joins(gap) {
                break;
            }
            count += 1;
        }
        if length < LEAST_DIGITS {
            return None;
        }
        let plus = text[..first.start].trim_end_matches(['(', ' ']).ends_with('+');
        let (least, most) = spaced_out(text, groups).map_or((1, count), |run| (run, run));
        let groups = &groups[..most];
        let digits = groups.iter().map(|group| &text[group.start..group.end]).collect();
        let lengths = groups.iter().map(|group| group.end - group.start).collect();
        Some(Self { text, groups, digits, lengths, plus, least })
    }

    /// What of it may be read as one number, the longest first.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span<'_>> {
        let counts = (self.least..=self.groups.len()).rev();
        counts.filter(|count| may_end(self.text, self.groups[count - 1].end)).map(|count| {
            let lengths = &self.lengths[..count];
            let digits = &self.digits[..lengths.iter().sum()];
            Span { text: self.text, groups: &self.groups[..count], digits, lengths, plus: self.plus }
        })
    }
}

/// Some neighbouring groups read as one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span<'a> {
    /// The whole folded text.
    pub(super) text: &'a str,
    /// The groups.
    pub(super) groups: &'a [Group],
    /// All digits.
    pub(super) digits: &'a str,
    /// Lengths of the groups.
    pub(super) lengths: &'a [usize],
    /// Whether a `+` stands before the first group.
    pub(super) plus: bool,
}

impl<'a> Span<'a> {
    /// First byte of the first group.
    pub(super) fn start(&self) -> usize {
        self.groups[0].start
    }

    /// Byte after the last group.
    pub(super) fn end(&self) -> usize {
        self.groups[self.groups.len() - 1].end
    }

    /// The digits of one group; empty if there is none.
    pub(super) fn group(&self, index: usize) -> &'a str {
        self.groups.get(index).map_or("", |group| &self.text[group.start..group.end])
    }

    /// What stands between the group at `index` and the next.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        match (self.groups.get(index), self.groups.get(index + 1)) {
            (Some(a), Some(b)) => &self.text[a.end..b.start],
            _ => "",
        }
    }

    /// The text from an opening bracket or plus before the first group to the last.
    pub(super) fn written(&self) -> &'a str {
        let before = &self.text[..self.start()];
        let lead = before.len() - before.trim_end_matches(['(', '+', ' ']).len();
        self.text[before.len() - lead..self.end()].trim_start()
    }

    /// How many gaps hold this character.
    pub(super) fn gaps_with(&self, char: char) -> usize {
        (0..self.groups.len().saturating_sub(1)).filter(|index| self.gap(*index).contains(char)).count()
    }

    /// Whether any gap holds this character.
    pub(super) fn any_gap(&self, char: char) -> bool {
        self.gaps_with(char) > 0
    }
}

/// How many groups of one digit each, from the first on, are one number; `None` for numbers that are not spaced out.
/// `1 2 3 4 …` leads through pages and is none.
fn spaced_out(text: &str, groups: &[Group]) -> Option<usize> {
    let digit = |group: &Group| (group.end - group.start == 1).then(|| text.as_bytes()[group.start]);
    let joined = |pair: &&[Group]| joins(&text[pair[0].end..pair[1].start]) && digit(&pair[1]).is_some();
    digit(&groups[0])?;
    let run = 1 + groups.windows(2).take(MOST_DIGITS).take_while(joined).count();
    let counts_up =
        groups[..run].windows(2).all(|pair| pair[1].start - pair[0].end < 4 && digit(&pair[1]) > digit(&pair[0]));
    let run = match &text[groups[0].start..] {
        // What follows the ten digits of these is something else, e.g. the hours.
        rest if run > 10 && (rest.starts_with("4 0 0") || rest.starts_with("8 0 0")) => 10,
        _ => run,
    };
    (run >= SPACED_OUT && !counts_up).then_some(run)
}

/// Whether what stands between two groups lets them be one number.
fn joins(gap: &str) -> bool {
    gap.len() <= 4
        && gap.chars().all(|char| matches!(char, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{1}' | '\n'))
        // A number goes on in the next line only behind a dash; digits below each other are a list.
        && (!gap.contains('\n') || gap.starts_with('-'))
        && gap.matches(['-', '.', '/']).count() <= 1
}

/// Whether a number may begin here: not within a word, an amount, an address, a mask or a longer code.
fn may_begin(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let mut back = before.chars().rev();
    match back.next() {
        Some('@' | '#' | '=' | '&' | '%' | '$' | '€' | '£' | '¥' | '₩' | '₹' | '*' | '_' | '^' | '\\' | '№') => {
            false
        }
        Some(',') => !back.next().is_some_and(|char| char.is_ascii_digit()) || comma_parts(text, at - 1),
        Some('.' | ':') => !back.next().is_some_and(|char| char.is_ascii_digit()),
        // Behind a letter and a dash the labels judge.
        Some('-') => !back.next().is_some_and(|char| char.is_ascii_digit() || char == '-'),
        // Behind a slash stands the next number of a list, or the rest of a date.
        Some('/') => {
            !before.ends_with("//")
                && trailing_digits(before.trim_end_matches('/')) != 1
                && trailing_digits(before.trim_end_matches('/')) != 2
        }
        // Letters glued to the number are judged by the labels.
        Some(_) | None => true,
    }
}

/// Whether a number may end here.
fn may_end(text: &str, at: usize) -> bool {
    let mut ahead = text[at..].chars();
    match ahead.next() {
        Some('@' | '%' | '‰' | '°' | '_' | '=' | '$' | '€' | '£' | '¥' | '℃' | '×') => false,
        // `…0101*801` dials an extension and `…10 33*` refers to a footnote; `138****8000` is a mask.
        Some('*') => !ahead.next().is_some_and(|char| char == '*' || char == 'x'),
        Some(',') => !ahead.next().is_some_and(|char| char.is_ascii_digit()) || comma_parts(text, at),
        Some('.' | ':') => !ahead.next().is_some_and(|char| char.is_ascii_digit()),
        Some(_) | None => true,
    }
}

/// Whether the comma at `at` stands between two numbers rather than within one: thousands have three digits.
fn comma_parts(text: &str, at: usize) -> bool {
    let behind = text[at + 1..].bytes().take(5).take_while(u8::is_ascii_digit).count();
    trailing_digits(&text[..at]) >= 4 && behind >= 4
}

fn trailing_digits(text: &str) -> usize {
    text.bytes().rev().take(5).take_while(u8::is_ascii_digit).count()
}
