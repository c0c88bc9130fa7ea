//! What a number looks like in its country. Chinese numbers and service codes by grammars of our own, everything else by
//! `rlibphonenumber` (a port of Google's libphonenumber), which knows no service codes.

use super::Region;
use super::groups::Span;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat};

/// How much a shape says by itself that it is a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// A few digits: only right behind the words for a phone.
    Code,
    /// A number only near words for a phone.
    Bare,
    /// Written so that hardly anything else is meant.
    Clear,
}

/// A number told by its shape.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    pub(super) shape: Shape,
    /// Digits as dialled in its country, with the trunk zero.
    pub(super) digits: String,
    /// One form for one number: E.164 where it is known.
    pub(super) value: String,
}

impl Shaped {
    fn new(shape: Shape, digits: &str, value: String) -> Self {
        Self { shape, digits: digits.to_owned(), value }
    }
}

/// Reads a span as a number of this region.
pub(super) fn read(span: &Span<'_>, region: Region) -> Option<Shaped> {
    if span.plus {
        return international(span);
    }
    if let Some(shaped) = abroad(span, region) {
        return Some(shaped);
    }
    match region {
        Region::CN => chinese(span),
        _ => special(span, region).or_else(|| of_library(span, region)),
    }
}

/// Whether a span can be [`Shape::Clear`] in a region at all; quick, where asking the library is dear.
pub(super) fn may_be_clear(span: &Span<'_>, region: Region) -> bool {
    span.plus || region == Region::CN || clearly_written(span, region)
}

/// Reads a number with a country code, from any country.
fn international(span: &Span<'_>) -> Option<Shaped> {
    if let Some(shaped) = chinese(span) {
        return Some(shaped);
    }
    let number = parse(&format!("+{}", span.written().trim_start_matches(['+', '('])), None)?;
    let valid = PHONE_NUMBER_UTIL.is_valid_number(&number);
    let shape = if valid { Shape::Clear } else { Shape::Bare };
    (valid || PHONE_NUMBER_UTIL.is_possible_number(&number)).then(|| shaped(shape, &number, None))
}

/// `0049 …`, `86-571-…` and `852-…`: a country code without its plus.
fn abroad(span: &Span<'_>, region: Region) -> Option<Shaped> {
    let digits = span.digits;
    let apart = span.groups.len() > 1;
    if digits.starts_with("0086") || (apart && span.group(0) == "86") {
        return chinese(span);
    }
    let american = matches!(region, Region::US | Region::CA) && span.group(0) == "011";
    let code = match digits.strip_prefix(if american { "011" } else { "00" }) {
        Some(rest) if digits.len() >= 10 && !rest.starts_with('0') => rest,
        None if apart && matches!(span.group(0), "852" | "853" | "886") => digits,
        _ => return None,
    };
    let number = parse(&format!("+{code}"), None)?;
    let shape = if apart { Shape::Clear } else { Shape::Bare };
    PHONE_NUMBER_UTIL.is_valid_number(&number).then(|| shaped(shape, &number, None))
}

fn parse(text: &str, region: Option<Region>) -> Option<PhoneNumber> {
    PHONE_NUMBER_UTIL.parse(text.replace('\u{1}', ""), region).ok()
}

fn shaped(shape: Shape, number: &PhoneNumber, dialled: Option<&str>) -> Shaped {
    let format = |format| PHONE_NUMBER_UTIL.format(number, format).into_owned();
    let national: String = format(PhoneNumberFormat::National).chars().filter(char::is_ascii_digit).collect();
    Shaped::new(shape, dialled.unwrap_or(&national), format(PhoneNumberFormat::E164))
}

/// Mainland China.
fn chinese(span: &Span<'_>) -> Option<Shaped> {
    let (digits, abroad) = without_country_code(span)?;
    let national = if abroad { digits.strip_prefix('0').unwrap_or(digits) } else { digits };
    let one = span.groups.len() == 1;
    if national.len() == 10 && (national.starts_with("400") || national.starts_with("800")) {
        // `400` alone in front is an amount or an axis far more often when nothing groups the rest.
        let shape = if one && !abroad { Shape::Bare } else { Shape::Clear };
        return Some(Shaped::new(shape, national, format!("+86{national}")));
    }
    if national.len() == 11 && is_mobile(national) {
        let shape = if abroad || one || mobile_grouping(span.lengths) { Shape::Clear } else { Shape::Bare };
        return Some(Shaped::new(shape, national, format!("+86{national}")));
    }
    landline(span, national, abroad).or_else(|| if abroad { None } else { short_or_local(span, national) })
}

/// The digits after 86, 0086 or +86, and whether there was one of them. `None` for the code of another country.
fn without_country_code<'s>(span: &'s Span<'_>) -> Option<(&'s str, bool)> {
    let digits = span.digits;
    if span.plus {
        return digits.strip_prefix("86").map(|rest| (rest, true));
    }
    if let Some(rest) = digits.strip_prefix("0086") {
        return Some((rest, true));
    }
    let alone = span.group(0) == "86" && span.groups.len() > 1;
    match digits.strip_prefix("86") {
        Some(rest) if alone || (rest.len() == 11 && is_mobile(rest)) => Some((rest, true)),
        _ => Some((digits, false)),
    }
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 11 && bytes[0] == b'1' && (b'3'..=b'9').contains(&bytes[1])
}

fn mobile_grouping(lengths: &[usize]) -> bool {
    matches!(lengths, [3, 4, 4] | [4, 3, 4] | [3, 3, 5] | [3, 8] | [4, 4, 3] | [7, 4] | [5, 6] | [2, 11] | [3, 4, 2, 2])
}

/// Length of the area code with its zero: 010 and 02x have three digits, the others four.
fn area_length(national: &str) -> Option<usize> {
    match national.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => Some(3),
        // No town has 080: other countries' free lines begin so.
        [b'0', b'8', b'0', ..] => None,
        [b'0', b'3'..=b'9', ..] => Some(4),
        _ => None,
    }
}

/// How many digits a landline of China has without its area code.
pub(super) fn local_length(digits: &str) -> Option<usize> {
    area_length(digits).and_then(|area| digits.len().checked_sub(area)).filter(|local| matches!(local, 7 | 8))
}

fn landline(span: &Span<'_>, national: &str, abroad: bool) -> Option<Shaped> {
    let with_zero = if abroad { format!("0{national}") } else { national.to_owned() };
    let area = area_length(&with_zero)?;
    let local = with_zero.get(area..)?;
    let parted = abroad || span.group(0).len() == area;
    let usual = local.starts_with(|first: char| ('2'..='8').contains(&first));
    // `0312-5550101-1` has an extension; `0571-5555010-1/2` are two numbers.
    let keyed = span.groups.len() > 2 && span.lengths.ends_with(&[7, 1]);
    let listed =
        span.text[span.end()..].strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if keyed && !listed {
        return None;
    }
    let shape = match local.len() {
        8 | 7 if parted && usual && (area == 4 || local.len() == 8) => Shape::Clear,
        8 | 7 if usual || parted => Shape::Bare,
        5 | 6 if parted && (local.starts_with("95") || local.starts_with("96")) => Shape::Bare,
        _ => return None,
    };
    if parted && span.groups.len() > 1 && !landline_gaps(span) {
        return None;
    }
    Some(Shaped::new(shape, &with_zero, format!("+86{}", &with_zero[1..])))
}

/// Dots and slashes do not part area and local number in China more than once; dates do.
fn landline_gaps(span: &Span<'_>) -> bool {
    !(span.any_gap('.') && span.groups.len() > 2)
}

fn short_or_local(span: &Span<'_>, digits: &str) -> Option<Shaped> {
    let one = span.groups.len() == 1;
    let code = match digits.len() {
        5 => starts(digits, &["95", "96", "100", "11", "12306"]),
        6 => starts(digits, &["95", "96", "100", "116"]),
        7 | 8 => starts(digits, &["95", "100", "1010", "1000"]),
        9 => starts(digits, &["95"]),
        _ => false,
    };
    let grouped_code = digits.len() == 8 && digits.starts_with("1010") && span.lengths == [4, 4];
    if (code && one) || grouped_code {
        return Some(Shaped::new(Shape::Code, digits, digits.to_owned()));
    }
    let local = matches!(digits.len(), 7 | 8) && digits.starts_with(|first: char| ('2'..='8').contains(&first));
    let whole = one || matches!(span.lengths, [3 | 4, 4] | [3, 5]);
    if local && whole && !span.any_gap('.') && !span.any_gap('/') && !date_like(span) {
        return Some(Shaped::new(Shape::Code, digits, digits.to_owned()));
    }
    None
}

fn starts(digits: &str, with: &[&str]) -> bool {
    with.iter().any(|start| digits.starts_with(start))
}

/// Numbers of other countries that the library does not know.
fn special(span: &Span<'_>, region: Region) -> Option<Shaped> {
    let digits = span.digits;
    let one = span.groups.len() == 1;
    let code = match region {
        Region::HK => digits.len() == 7 && starts(digits, &["187", "180", "183"]),
        Region::TW => {
            (digits.len() == 7 && starts(digits, &["412", "449", "405"])) || (one && matches!(digits, "123" | "188"))
        }
        Region::JP => one && matches!(digits, "113" | "115" | "116" | "151" | "157" | "144"),
        Region::KR => one && matches!(digits, "114" | "100" | "101" | "106" | "105" | "1588"),
        Region::US | Region::CA => one && matches!(digits, "611"),
        Region::GB => (one && matches!(digits, "150" | "191" | "159" | "195" | "333")) || digits == "08001111",
        Region::FR => (digits.len() == 4 && starts(digits, &["3", "10"])) && (one || span.lengths == [2, 2]),
        Region::ES => {
            one && (matches!(digits, "1004" | "1470" | "1200" | "1414")
                || (digits.len() == 5 && digits.starts_with("221")))
        }
        Region::IT => {
            one && (matches!(digits, "187" | "119" | "190" | "155" | "159" | "133" | "130")
                || (digits.len() == 6 && digits.starts_with("892")))
        }
        Region::PT => one && digits.len() <= 5 && digits.len() >= 4 && digits.starts_with("16"),
        Region::BR => {
            one && (digits.len() == 5 && digits.starts_with("103")
                || matches!(digits, "1058" | "1052" | "1056" | "1057" | "1050"))
        }
        Region::IN => one && matches!(digits, "121" | "198" | "199"),
        Region::AU => digits.len() == 6 && digits.starts_with("13"),
        _ => false,
    };
    code.then(|| Shaped::new(Shape::Code, digits, digits.to_owned()))
}

/// Everything else. A number that is only possible, not valid (a range newly given out, an altered digit), is believed
/// right behind the words for a phone.
fn of_library(span: &Span<'_>, region: Region) -> Option<Shaped> {
    if !(6..=15).contains(&span.digits.len()) || date_like(span) || slashes(span) > 1 {
        return None;
    }
    let number = parse(span.written(), Some(region))?;
    let with_code = span.digits.starts_with("011") || code_in_front(span, &number);
    let dialled = (!with_code).then_some(span.digits);
    let valid = PHONE_NUMBER_UTIL.is_valid_number(&number);
    let grouped = span.groups.len() > 1;
    if valid {
        let shape = if clearly_written(span, region) { Shape::Clear } else { Shape::Bare };
        return Some(shaped(shape, &number, dialled));
    }
    let possible = PHONE_NUMBER_UTIL.is_possible_number(&number);
    let told = grouped || span.digits.starts_with('0');
    (possible && told && span.digits.len() >= 7).then(|| shaped(Shape::Code, &number, dialled))
}

/// Slashes within a span, and one right behind it that goes on with digits: two are a date, a tax number or a list.
fn slashes(span: &Span<'_>) -> usize {
    let within = span.gaps_with('/');
    let behind =
        span.text[span.end()..].strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    within + usize::from(within > 0 && behind)
}

/// Whether the digits begin with the country's own code, as `(886)2-…` does. America's is dialled at home too.
fn code_in_front(span: &Span<'_>, number: &PhoneNumber) -> bool {
    number.country_code != 1 && span.group(0) == number.country_code.to_string() && span.groups.len() > 1
}

/// Whether a number is grouped as people of its region write phone numbers and hardly anything else.
fn clearly_written(span: &Span<'_>, region: Region) -> bool {
    let lengths = span.lengths;
    let zero = !trunk_zero(region) || span.digits.starts_with('0');
    let bracketed = span.written().starts_with('(') && lengths.len() > 1 && zero;
    let single = |lengths: &[usize]| lengths.iter().filter(|length| **length == 1).count();
    // `1800-1-0-10 22` is a code; `0 3 3 3 1 6 0 0 5` is a number spaced out.
    if lengths.len() > 2 && single(&lengths[1..lengths.len() - 1]) > 1 && single(lengths) < lengths.len() {
        return false;
    }
    let local: &[usize] = if lengths.first() == Some(&1) { &lengths[1..] } else { lengths };
    match region {
        Region::US | Region::CA => local == [3, 3, 4] || (bracketed && local == [3, 7]),
        Region::HK | Region::MO => local == [3, 3, 3] || (lengths.first() == Some(&3) && local.len() > 1),
        Region::BR if lengths.len() == 3 && lengths[0] == 2 => matches!(lengths[1], 4 | 5) && lengths[2] == 4,
        Region::KR => lengths.len() > 1 && !span.any_gap('.'),
        _ => bracketed || (lengths.len() > 1 && (span.digits.starts_with('0') || toll_free(span.digits))),
    }
}

/// Whether a number without a leading zero is grouped as people of its region group it, as they also group other digits.
pub(super) fn usual_grouping(span: &Span<'_>, region: Region) -> bool {
    let lengths = span.lengths;
    match region {
        Region::ES | Region::IT | Region::PT | Region::PL => {
            matches!(lengths, [3, 3, 3 | 4] | [2, 3, 2, 2] | [3, 2, 2, 2] | [3, 6 | 7])
        }
        Region::HK | Region::MO | Region::SG => lengths == [4, 4],
        _ => false,
    }
}

/// Whether area codes are always written with their zero at home.
fn trunk_zero(region: Region) -> bool {
    matches!(
        region,
        Region::GB
            | Region::IE
            | Region::DE
            | Region::AT
            | Region::CH
            | Region::FR
            | Region::BE
            | Region::NL
            | Region::JP
            | Region::TW
            | Region::AU
            | Region::NZ
    )
}

fn toll_free(digits: &str) -> bool {
    starts(digits, &["1300", "1800", "1860", "800", "808", "900", "4004", "3003"])
}

/// 2019-11-07, 11/07/2019, 07.11.2019 and IP addresses.
fn date_like(span: &Span<'_>) -> bool {
    let lengths = span.lengths;
    let year = |index: usize| {
        let group = span.group(index);
        group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
    };
    match lengths {
        [4, 1 | 2, 1 | 2, ..] => year(0),
        [1 | 2, 1 | 2, 4, ..] => year(2) && lengths.len() <= 4,
        [4, 4] => year(0) && year(1),
        [a, b, c, d] if *a <= 3 && *b <= 3 && *c <= 3 && *d <= 3 => {
            span.gap(0) == "." && span.gap(2) == "." && lengths.iter().sum::<usize>() < 9
        }
        _ => false,
    }
}
