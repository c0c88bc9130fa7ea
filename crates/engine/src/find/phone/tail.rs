//! What to dial after the number: extensions and menu keys.

use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// `转801`, `转1转2`, `分机 12`, `#123`, `ext. 12`, `内線3`, `-801`, `按2转人工`, `press 0`.
static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let turn = r"(?:转接?|轉接?|分机号?|分機|內線|内線|按|ext(?:ension|\.)?|anexo|int\.|poste|durchwahl|interno|ramal|内线|press|option|opt\.?)";
    Regex::new(&format!(
        r"^(?:[ ,，()\[、]{{0,3}}{turn}[ :.]{{0,2}}[0-9]{{1,5}}(?:[ ]?(?:{turn}|-|#)[ ]?[0-9]{{1,5}}){{0,3}}(?:[转轉](?:人工|人工客服|人工服务|人工服務|接人工))?|[ ]?[#x][ ]?[0-9]{{1,5}}|-[0-9]{{1,5}}(?:-[0-9]{{1,4}})?|[ ]?#[0-9])"
    ))
    .ok()
});

/// The instruction right behind a number, as a range of the folded text: nothing if digits run on into something else.
pub(super) fn tail(folded: &str, at: usize) -> Option<Range<usize>> {
    let ahead = folded.get(at..)?;
    let end = ahead.char_indices().nth(40).map_or(ahead.len(), |(end, _)| end);
    let found = TAIL.as_ref()?.find(&ahead[..end])?;
    let beyond = folded[at + found.end()..].chars().next();
    let runs_on = beyond.is_some_and(|char| char.is_ascii_digit() || matches!(char, ':' | '@' | '%'));
    // `9:00` behind a hyphen is an hour, and a dash before eight digits is the next number.
    (!runs_on).then(|| {
        let skip =
            found.as_str().len() - found.as_str().trim_start_matches([' ', ',', '，', '(', ')', '[', '、', '-']).len();
        at + skip..at + found.end()
    })
}
