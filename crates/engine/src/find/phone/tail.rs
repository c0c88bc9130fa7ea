//! What to dial after the number: extensions and menu keys.

use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Words before an extension or a menu key.
const TURN: &str = concat!(
    r"(?:转接?|轉接?|分机号?码?|分機號?碼?|內線|内线|内線|按|请按|請按|拨|撥|→|->|내선|",
    r"extension|extn?\.?|anexo|int\.?|poste|durchwahl|dw\.?|interno|ramal|",
    r"(?:and |then |und |et |y |e )?(?:press|option|opt\.?|drücken sie die|taste|touche|tapez|tasto|premi|tecla|pulse|marque|opción|opção))"
);

/// `转801`, `转1转2`, `转8001-8005`, `分机 12`, `#123`, `*801`, `ext. 12`, `内線3`, `-801`, `按2转人工`, `press 0`.
static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // Digits end where no other digit or Latin letter follows.
    let end = r"(?-u:\b)";
    let more = format!(r"(?:[ ]?(?:{TURN}|[-#~/、或])[ ]?[0-9]{{1,5}}{end}){{0,4}}");
    let person = "(?:键|鍵|号键|號鍵)?(?:[转轉]?接?(?:人工客服|人工服务|人工服務|人工))?";
    Regex::new(&format!(
        r"^(?:[ ,，()\[、]{{0,3}}{TURN}[ :.]{{0,2}}[0-9]{{1,7}}{end}{more}{person}|[ ,]{{0,2}}[#x][ :]?[0-9]{{1,7}}{end}|\*[0-9]{{2,5}}{end}|-[0-9]{{1,5}}{end}(?:-[0-9]{{1,4}}{end})?)"
    ))
    .ok()
});

/// The instruction right behind a number, as a range of the folded text: nothing if digits run on into something else.
pub(super) fn tail(folded: &str, at: usize) -> Option<Range<usize>> {
    let ahead = folded.get(at..).filter(|ahead| !ahead.is_empty())?;
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
