//! From bytes to text: mark, header, `<meta>`, then a guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// Where browsers look for `<meta charset>`, with room for pages that begin with long comments.
const HEAD: usize = 4096;
/// One unreadable character in so many is a slip of the page, not a wrong label.
const SLIPS: usize = 200;

/// The text, and the name of the character set it was decoded with.
pub(super) fn decode(bytes: &[u8], content_type: Option<&str>) -> (String, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text.into_owned(), encoding.name());
    }
    let header = content_type.and_then(|value| label_in(value.as_bytes()));
    let meta = label_in(&bytes[..bytes.len().min(HEAD)]).map(as_meta);
    let said = [header, meta].into_iter().flatten();
    // A label that does not fit the bytes is wrong, and a page of signs tells nobody how to reach the merchant.
    let mut best: Option<(usize, String, &'static Encoding)> = None;
    for encoding in said.chain(std::iter::once_with(|| guess(bytes))) {
        let (text, failed) = encoding.decode_without_bom_handling(bytes);
        let bad = if failed { text.matches('\u{fffd}').count() } else { 0 };
        let fits = bad * SLIPS <= text.chars().count().max(SLIPS);
        if best.as_ref().is_none_or(|(least, ..)| bad < *least) {
            best = Some((bad, text.into_owned(), encoding));
        }
        if fits {
            break;
        }
    }
    best.map_or((String::new(), UTF_8.name()), |(_, text, encoding)| (text, encoding.name()))
}

/// In a `<meta>`, UTF-16 cannot be meant: it could not have been read.
fn as_meta(encoding: &'static Encoding) -> &'static Encoding {
    if encoding.is_ascii_compatible() { encoding } else { UTF_8 }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// The character set named after `charset=`.
fn label_in(bytes: &[u8]) -> Option<&'static Encoding> {
    const KEY: &[u8] = b"charset";
    let mut from = 0;
    loop {
        let at = bytes.get(from..)?.windows(KEY.len()).position(|window| window.eq_ignore_ascii_case(KEY))?;
        from += at + KEY.len();
        let rest = bytes.get(from..)?.trim_ascii_start();
        let Some(rest) = rest.strip_prefix(b"=") else { continue };
        let label = rest.trim_ascii_start();
        let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
        let end =
            label.iter().position(|byte| matches!(byte, b'"' | b'\'' | b';' | b'>' | b'/' | b' ' | b'\r' | b'\n'));
        if let Some(encoding) = Encoding::for_label(&label[..end.unwrap_or(label.len())]) {
            return Some(encoding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, GB18030, GBK, SHIFT_JIS};

    const CHINESE: &str = "<html><body>客服热线：四零零，联系我们的人工客服，服务时间周一至周日</body></html>";

    fn in_set(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn the_header_wins_over_the_page_and_the_page_over_a_guess() {
        let bytes = in_set(GBK, CHINESE);
        assert_eq!(decode(&bytes, Some("text/html; charset=gb2312")), (CHINESE.to_owned(), "GBK"));
        let page = CHINESE
            .replace("<html>", "<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb18030\">");
        assert_eq!(decode(&in_set(GB18030, &page), Some("text/html")), (page.clone(), "gb18030"));
    }

    #[test]
    fn pages_without_a_label_are_guessed() {
        let traditional = "<html><body>客服專線：聯絡我們的真人客服，服務時間週一至週日，歡迎來電洽詢</body></html>";
        let japanese = "<html><body>お問い合わせはこちらまでお電話ください。受付時間は平日のみです。</body></html>";
        assert_eq!(decode(&in_set(GBK, CHINESE), None).0, CHINESE);
        assert_eq!(decode(&in_set(BIG5, traditional), None).0, traditional);
        assert_eq!(decode(&in_set(SHIFT_JIS, japanese), None).0, japanese);
        assert_eq!(decode(CHINESE.as_bytes(), None), (CHINESE.to_owned(), "UTF-8"));
    }

    #[test]
    fn a_wrong_label_is_found_out() {
        assert_eq!(decode(&in_set(GBK, CHINESE), Some("text/html; charset=utf-8")).0, CHINESE);
        let page = CHINESE.replace("<html>", "<html><meta charset=utf-8>");
        assert_eq!(decode(&in_set(GBK, &page), None).0, page);
    }

    #[test]
    fn a_byte_order_mark_wins_over_everything() {
        let mut bytes = vec![0xef, 0xbb, 0xbf];
        bytes.extend_from_slice(CHINESE.as_bytes());
        assert_eq!(decode(&bytes, Some("text/html; charset=gbk")), (CHINESE.to_owned(), "UTF-8"));
    }
}
