//! Bytes to text: by the byte order mark, by what fits, by a guess.

use super::ListError;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// The text, and the name of its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static str), ListError> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok((encoding.decode(bytes).0.into_owned(), encoding.name()));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok((encoding.decode_without_bom_handling(bytes).0.into_owned(), encoding.name()));
    }
    if bytes.contains(&0) {
        return Err(ListError::Unreadable("\\0".to_owned()));
    }
    // Chinese spreadsheets save as GB18030; hardly any other text of two bytes a sign fits it without a fault.
    for encoding in [UTF_8, GB18030] {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return Ok((text.into_owned(), encoding.name()));
        }
    }
    let mut guess = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    guess.feed(bytes, true);
    let encoding = guess.guess(None, chardetng::Utf8Detection::Deny);
    Ok((encoding.decode_without_bom_handling(bytes).0.into_owned(), encoding.name()))
}

/// Text of two bytes a sign without a mark: addresses leave every second byte zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    let most = |count: usize| half >= 4 && count * 10 >= half * 3;
    match (most(even) && odd == 0, most(odd) && even == 0) {
        (true, _) => Some(UTF_16BE),
        (_, true) => Some(UTF_16LE),
        _ => None,
    }
}
