//! Phone numbers in a paragraph: what a customer can dial, and what only looks like it.
//!
//! Digits and what stands between them ([`groups`]) are read by shape ([`shapes`]) in the regions of the page; the words
//! around ([`label`]) decide what a number is: the merchant's phone, someone else's, a fax, a licence.

mod authorities;
mod groups;
mod label;
mod region;
mod shapes;
mod tail;
mod vanity;

pub(crate) use label::purpose;
pub(crate) use region::regions;
pub(crate) use rlibphonenumber::Region;
pub(crate) use shapes::Shape;

use crate::lexicon::{Folded, Hit, Intent};
use crate::search::Purpose;
use groups::{Group, Span, Stretch};
use label::{Label, Told};
use shapes::Shaped;
use std::ops::Range;

/// A number read in a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct PhoneRead {
    /// Bytes of the paragraph's text.
    pub(crate) range: Range<usize>,
    /// Digits as dialled in its country.
    pub(crate) digits: String,
    /// One form for one number.
    pub(crate) value: String,
    /// What to dial afterwards, as written.
    pub(crate) then: Option<String>,
    /// The words that name it; empty if there are none.
    pub(crate) label: String,
    /// Whose it is.
    pub(crate) role: Role,
    /// Whether words for a phone stand beside it.
    pub(crate) told: bool,
    /// How much its shape says.
    pub(crate) shape: Shape,
}

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The merchant's, for this.
    Merchant(Purpose),
    /// A public body's.
    Public,
    /// A fax machine's.
    Fax,
}

impl PhoneRead {
    /// What it is for, if it is a phone of the merchant.
    pub(crate) fn purpose(&self) -> Option<Purpose> {
        match self.role {
            Role::Merchant(purpose) => Some(purpose),
            Role::Public | Role::Fax => None,
        }
    }
}

/// A paragraph with what is known around it.
pub(crate) struct Passage<'a> {
    /// Its text as shown.
    pub(crate) text: &'a str,
    /// Its folded text.
    pub(crate) folded: &'a Folded,
    /// The phrases in it.
    pub(crate) hits: &'a [Hit],
    /// The label that stands before the paragraph: a cell, a heading, a line of its own. Empty if there is none.
    pub(crate) context: &'a str,
    /// The phrases in the label.
    pub(crate) context_hits: &'a [Hit],
    /// Where numbers may come from, likeliest first.
    pub(crate) regions: &'a [Region],
    /// Byte ranges of the text that a `tel:` link makes dialled.
    pub(crate) dialled: &'a [Range<usize>],
}

/// Reads all numbers of a paragraph that a customer could dial.
pub(crate) fn read(passage: &Passage<'_>) -> Vec<PhoneRead> {
    let groups = groups::groups(passage.folded.text());
    if groups.is_empty() {
        return Vec::new();
    }
    let mut reader = Reader::new(passage);
    reader.take_vanity(&groups);
    let mut at = 0;
    while at < groups.len() {
        at += reader.take(&groups[at..]).max(1);
    }
    reader.found.sort_by_key(|phone| phone.range.start);
    reader.found
}

/// Units that make digits an amount, a date or a count.
const UNITS: [char; 35] = [
    '元', '万', '萬', '亿', '億', '年', '月', '号', '號', '件', '次', '条', '條', '人', '个', '個', '套', '台', '名',
    '家', '款', '斤', '克', '米', '吨', '円', '点', '點', '时', '時', '分', '秒', '位', '原', '€',
];

/// Behind a number that is the name of a file.
const FILES: [&str; 8] = [".pdf", ".jpg", ".jpeg", ".png", ".gif", ".doc", ".xls", ".zip"];

/// More than this between a number and what came before it is no list, in bytes.
const MOST_LEAD: usize = 40;

/// Whether a character is a Chinese one: those are never a sign before a number.
fn is_han(char: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&char)
}

struct Reader<'a> {
    passage: &'a Passage<'a>,
    text: &'a str,
    context: Told,
    /// Whether anything in it or before it may be words for a phone: only then can a few digits be a number.
    spoken: bool,
    /// Whether words for a phone or a complaint stand in it.
    named: bool,
    /// Vanity numbers, so that their digits are not read again.
    taken: Vec<Range<usize>>,
    /// End of the last thing read, and what its label said.
    last: Option<(usize, Label)>,
    found: Vec<PhoneRead>,
}

impl<'a> Reader<'a> {
    fn new(passage: &'a Passage<'a>) -> Self {
        let context = label::of_context(passage.context_hits);
        let text = passage.folded.text();
        let named = passage.hits.iter().any(|hit| {
            matches!(hit.intent, Intent::PhoneLabel | Intent::ReportLine | Intent::PublicBody | Intent::Complaint)
        });
        let plain = passage.hits.is_empty() && passage.dialled.is_empty() && context == Told::Nothing;
        // Signs and single letters are labels that no lexicon holds, and a short text may be nothing but a number.
        let spoken = !plain || text.len() <= MOST_LEAD || !text.is_ascii() || text.contains([':', '.', ')', ']']);
        Self { passage, text, context, spoken, named, taken: Vec::new(), last: None, found: Vec::new() }
    }

    fn take_vanity(&mut self, groups: &[Group]) {
        if !groups.iter().any(|group| vanity::may_begin(&self.text[group.start..group.end])) {
            return;
        }
        let original = |start, end| self.passage.text[self.passage.folded.original(start, end)].to_owned();
        for vanity in vanity::vanity(self.text, original) {
            let value = format!("+{}{}", if vanity.digits.len() == 10 { "1" } else { "" }, vanity.digits);
            self.taken.push(vanity.start..vanity.end);
            self.found.push(PhoneRead {
                range: self.passage.folded.original(vanity.start, vanity.end),
                digits: vanity.digits,
                value,
                then: None,
                label: String::new(),
                role: Role::Merchant(Purpose::General),
                told: true,
                shape: Shape::Clear,
            });
        }
    }

    /// Tries to read a number from the first of these groups on; says how many groups it used.
    fn take(&mut self, groups: &[Group]) -> usize {
        let first = groups[0];
        let vanity = self.taken.partition_point(|range| range.end <= first.start);
        if self.taken.get(vanity).is_some_and(|range| range.start <= first.start) {
            return 1;
        }
        if self.take_public(groups) {
            return 1;
        }
        let wanted = if self.spoken && self.told_near(first) { Shape::Code } else { Shape::Clear };
        let Some(stretch) = Stretch::from(self.text, groups) else { return 1 };
        let Some((span, shaped)) = self.best(&stretch, wanted).filter(|(_, shaped)| shaped.shape >= wanted) else {
            return 1;
        };
        let label = self.label(&span);
        let used = span.groups.len();
        let (start, end) = (span.start(), span.end());
        let dialled = self.dialled(start);
        if !dialled && !self.believed(&span, shaped.shape, label.told) {
            if label.told == Told::NotAPhone {
                self.last = Some((end, label));
                return used;
            }
            return 1;
        }
        let tail = tail::tail(self.text, end);
        let until = tail.as_ref().map_or(end, |tail| tail.end);
        let alone = tail.is_none();
        self.keep(start, end, shaped.clone(), tail, &label);
        let (more, until) = if alone { self.take_endings(&groups[used..], end, &shaped) } else { (0, until) };
        self.last = Some((until, label));
        groups.iter().take_while(|group| group.start < until).count().max(used + more)
    }

    /// `…0101/0102`, `…0101/2/3`, `…0101、0102`: further numbers that differ from the one just read in their last digits only.
    /// Says how many groups they are, and where they end.
    fn take_endings(&mut self, groups: &[Group], mut end: usize, of: &Shaped) -> (usize, usize) {
        let mut used = 0;
        for group in groups.iter().take(8) {
            let ending = &self.text[group.start..group.end];
            let listed = match self.text[end..group.start].trim_matches([' ', '\u{1}']) {
                "/" => ending.len() <= 4,
                "、" => (2..=4).contains(&ending.len()),
                _ => false,
            };
            let fits = listed && of.digits.len() >= 7 && self.list_ends(group.end);
            let Some(first) = self.found.last().filter(|_| fits) else { break };
            let with_ending = |number: &str| format!("{}{ending}", &number[..number.len() - ending.len()]);
            let (digits, value) = (with_ending(&of.digits), with_ending(&of.value));
            let range = first.range.start..self.passage.folded.original(group.start, group.end).end;
            let other = PhoneRead { range, digits, value, ..first.clone() };
            self.found.push(other);
            (used, end) = (used + 1, group.end);
        }
        (used, end)
    }

    /// Whether a short group of digits ends here as an item of a list, not as hours or an amount: `…/24小时`, `…/24/7`.
    fn list_ends(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start_matches([' ', '\u{1}']);
        let mut ahead = rest.chars();
        let hit = || self.passage.hits.binary_search_by_key(&(self.text.len() - rest.len()), |hit| hit.start).is_ok();
        match ahead.next() {
            // At its end, or where the next number begins.
            None | Some('0') => true,
            Some('-' | '.' | '~' | '+') => !ahead.next().is_some_and(|char| char.is_ascii_digit()),
            Some(':' | '%' | '×' | '*' | '@' | '$' | '€' | '°') => false,
            Some('/') => !(self.text[..at].ends_with("24") && rest.starts_with("/7")),
            // `…/4006 287 719` goes on.
            Some('1'..='9') => rest.bytes().take(7).filter(u8::is_ascii_digit).count() == 7,
            Some(char) => !char.is_alphanumeric() || hit(),
        }
    }

    /// Whether anything beside these digits may say what they are, or what came before them in a list did.
    fn told_near(&self, group: Group) -> bool {
        let inherited =
            self.last.as_ref().map_or(self.context != Told::Nothing, |(_, last)| last.told != Told::Nothing);
        let (first, end) = (group.start.saturating_sub(label::REACH), group.end + label::REACH);
        let hit = self.passage.hits.partition_point(|hit| hit.end < first);
        let spoken = self.passage.hits.get(hit).is_some_and(|hit| hit.start <= end);
        let lead = self.text[..group.start].trim_end_matches([' ', ':', '\u{1}', '.', ')', ']']);
        let sign = lead.chars().next_back().is_some_and(|char| !char.is_ascii_digit() && !is_han(char));
        inherited || spoken || sign || self.text.len() <= MOST_LEAD || !self.passage.dialled.is_empty()
    }

    /// The longest span of a stretch that is a number. What is below `wanted` need not be told apart.
    fn best<'s>(&self, stretch: &'s Stretch<'_>, wanted: Shape) -> Option<(Span<'s>, Shaped)> {
        let mut best: Option<(Span<'s>, Shaped)> = None;
        let mut skipped = false;
        for span in stretch.spans() {
            // A part of a longer run is read on its own only as a number of the page's first region: 01632 960 983 is one British
            // number, though its beginning would be a whole one in India.
            let few = if span.plus || best.is_some() || skipped { 1 } else { self.passage.regions.len() };
            let regions = self.passage.regions.iter().take(few);
            let dear = |region: &&Region| wanted < Shape::Clear || shapes::may_be_clear(&span, **region);
            skipped |= wanted == Shape::Clear && regions.clone().any(|region| !shapes::may_be_clear(&span, *region));
            let read = regions.filter(dear).filter_map(|region| self.shaped(&span, *region));
            // The first region wins among equals.
            let Some(shaped) = read.reduce(|best, other| if other.shape > best.shape { other } else { best }) else {
                continue;
            };
            let clear = shaped.shape == Shape::Clear;
            if clear || best.is_none() {
                best = Some((span, shaped));
            }
            if clear {
                break;
            }
        }
        best
    }

    /// Reads a span as a number of one of the page's regions. In America eleven digits that begin with 1 are no Chinese mobile.
    fn shaped(&self, span: &Span<'_>, region: Region) -> Option<Shaped> {
        let american = matches!(self.passage.regions.first(), Some(Region::US | Region::CA));
        let shaped = shapes::read(span, region)?;
        let doubtful = american && region == Region::CN && span.groups.len() == 1 && !span.plus;
        Some(if doubtful { Shaped { shape: shaped.shape.min(Shape::Bare), ..shaped } } else { shaped })
    }

    /// The words for the number: beside it, inherited from the number before it in a list, or the context's.
    fn label(&self, span: &Span<'_>) -> Label {
        let from = self.last.as_ref().map_or(0, |(end, _)| *end);
        let start = self.text[..span.start()].trim_end_matches(['(', '+', ' ']).len().max(from);
        if let Some(told) = label::behind(self.text, self.passage.hits, span.end()) {
            return Label { told, words: None };
        }
        let own = label::before(self.text, self.passage.hits, from, start);
        if own.told != Told::Nothing || own.words.is_some() {
            return own;
        }
        let lead = &self.text[from..start];
        let listed = lead.len() <= MOST_LEAD && lead.chars().all(|char| !char.is_alphanumeric())
            || matches!(lead.trim(), "或" | "和" | "及" | "or" | "and" | "、");
        match (&self.last, listed) {
            // `0571-55550101 / 55550102`: the second is written for the same town.
            (Some((_, last)), true) if last.told == Told::Nothing && self.same_town(span) => {
                Label { told: Told::Phone, words: None }
            }
            (Some((_, last)), true) => Label { told: last.told, words: None },
            (None, true) => Label { told: self.context, words: None },
            _ => own,
        }
    }

    /// Whether a number has as many digits as the one just read has without its area code.
    fn same_town(&self, span: &Span<'_>) -> bool {
        let local = self.found.last().and_then(|phone| shapes::local_length(&phone.digits));
        local == Some(span.digits.len())
    }

    /// Whether a number is all that its paragraph holds, as beside the picture of a phone, and written as one.
    fn alone(&self, span: &Span<'_>) -> bool {
        if self.text.len() > MOST_LEAD {
            return false;
        }
        let first = self.passage.regions.first().copied();
        let shared_cost = span.digits.starts_with("400") || span.digits.starts_with("800");
        let solid = span.groups.len() == 1 && span.digits.len() == 10 && shared_cost;
        let plain = !span.any_gap('.') && !span.any_gap('/') && !span.any_gap('\n');
        let whole = || self.text.trim_matches([' ', '\n', '\u{1}', ':', '(', ')']).len() == span.end() - span.start();
        match first {
            Some(Region::CN) => solid && !span.digits.ends_with("000") && whole(),
            Some(region) => {
                let bare = || shapes::read(span, region).is_some_and(|shaped| shaped.shape == Shape::Bare);
                plain && shapes::usual_grouping(span, region) && whole() && bare()
            }
            None => false,
        }
    }

    fn dialled(&self, start: usize) -> bool {
        let at = self.passage.folded.original(start, start).start;
        let index = self.passage.dialled.partition_point(|range| range.end <= at);
        self.passage.dialled.get(index).is_some_and(|range| range.contains(&at))
    }

    fn believed(&self, span: &Span<'_>, shape: Shape, told: Told) -> bool {
        let beside = matches!(
            told,
            Told::Phone | Told::OtherParty | Told::Report | Told::PublicBody | Told::Service | Told::Fax
        );
        if told == Told::NotAPhone
            || self.glued(span, beside)
            || (self.counted(span) && !(beside && shape == Shape::Clear))
        {
            return false;
        }
        match shape {
            Shape::Clear => true,
            Shape::Bare => {
                beside
                    || told == Told::Near
                    || label::follows(self.text, self.passage.hits, span.end())
                    || self.alone(span)
            }
            Shape::Code => beside,
        }
    }

    /// Whether the number is part of a word: letters stand directly before or behind it that are no label.
    fn glued(&self, span: &Span<'_>, told: bool) -> bool {
        let (start, end) = (span.start(), span.end());
        // Latin letters and the accents on them; in other scripts a number may stand right beside a word.
        let letter = |char: char| (char < '\u{370}' && char.is_alphabetic()) || ('\u{300}'..'\u{370}').contains(&char);
        let hits = self.passage.hits;
        // `HX-0571-…` is a type, `Tel-0571-…` is not.
        let word = self.text[..start].trim_end_matches('-');
        let before = word.ends_with(letter) && !told && hits.binary_search_by_key(&word.len(), |hit| hit.end).is_err();
        let behind = self.text[end..].starts_with(letter)
            && tail::tail(self.text, end).is_none()
            && hits.binary_search_by_key(&end, |hit| hit.start).is_err();
        before || behind || FILES.iter().any(|ending| self.text[end..].starts_with(ending))
    }

    /// Whether a unit stands behind it: an amount, a date, a count.
    fn counted(&self, span: &Span<'_>) -> bool {
        let ahead = self.text[span.end()..].trim_start_matches(' ');
        let price = self.text[..span.start()].trim_end().ends_with(['$', '€', '£', '¥', '￥']);
        // 日间 and the like begin a new word; so do 时间, 分机 and 人工.
        let word = ["时间", "時間", "分机", "分機", "人工", "日间"].iter().any(|word| ahead.starts_with(word));
        price || (!word && (ahead.starts_with(UNITS) || ahead.starts_with('日')))
    }

    fn keep(&mut self, start: usize, end: usize, shaped: Shaped, tail: Option<Range<usize>>, label: &Label) {
        let folded = self.passage.folded;
        let opened = self.text[..start].trim_end_matches(['(', '+']).len();
        let opened =
            if self.text[opened..start].contains('+') || self.text[start..end].contains(')') { opened } else { start };
        let words = match &label.words {
            Some(words) => tidy(&self.passage.text[folded.original(words.start, words.end)]),
            // What stands before it is its label only if it speaks of such things.
            None if self.context != Told::Nothing || self.passage.context.ends_with([':', '：']) => {
                tidy(self.passage.context)
            }
            None => String::new(),
        };
        let other = matches!(label.told, Told::OtherParty | Told::Report);
        let purpose = if other { Purpose::Other } else { purpose(&words.to_lowercase()) };
        self.found.push(PhoneRead {
            range: folded.original(opened, end),
            digits: shaped.digits,
            value: shaped.value,
            then: tail.map(|tail| self.passage.text[folded.original(tail.start, tail.end)].trim().to_owned()),
            label: words,
            role: match label.told {
                Told::PublicBody => Role::Public,
                Told::Fax => Role::Fax,
                _ => Role::Merchant(purpose),
            },
            told: matches!(label.told, Told::Phone | Told::Service | Told::OtherParty | Told::Report),
            shape: shaped.shape,
        });
    }

    /// A public body's short number, if words for a phone or a complaint stand in the paragraph.
    fn take_public(&mut self, groups: &[Group]) -> bool {
        let group = groups[0];
        let digits = &self.text[group.start..group.end];
        let single = groups.get(1).is_none_or(|next| !matches!(&self.text[group.end..next.start], "-" | "." | "/"));
        if digits.len() > 6
            || !single
            || !self.passage.regions.iter().take(1).any(|region| authorities::is_public(digits, *region))
        {
            return false;
        }
        let digit_before = self.text[..group.start]
            .ends_with(|char: char| char == '-' || char == '.' || char == '/' || char.is_ascii_alphabetic());
        if digit_before || !self.named {
            return false;
        }
        self.found.push(PhoneRead {
            range: self.passage.folded.original(group.start, group.end),
            digits: digits.to_owned(),
            value: digits.to_owned(),
            then: None,
            label: String::new(),
            role: Role::Public,
            told: true,
            shape: Shape::Code,
        });
        self.last = Some((group.end, Label { told: Told::PublicBody, words: None }));
        true
    }
}

/// A label without the punctuation around it, at most 40 characters.
fn tidy(words: &str) -> String {
    let edge = |char: char| {
        char.is_whitespace()
            || matches!(
                char,
                ':' | '：'
                    | '-'
                    | '('
                    | '（'
                    | '|'
                    | '/'
                    | ','
                    | '，'
                    | '+'
                    | '.'
                    | '*'
                    | '\u{1}'
                    | '、'
                    | '—'
                    | '【'
                    | '】'
            )
    };
    let words = words.replace('\u{1}', "");
    let words: Vec<&str> = words.trim_matches(edge).split_whitespace().collect();
    words.join(" ").chars().take(40).collect()
}

#[cfg(test)]
mod tests;
