//! Addresses for formats that let only the characters of RFC 3986 through. A browser's address has more.

use super::clean;
use super::outline::ADDRESS;
use url::{Position, Url};

/// Longest address.
const LONGEST: usize = 1_000;

/// An address of the web as a URI, without a name or password in it; without its query where it is very long. `None` where
/// it is none.
pub(super) fn absolute(address: &str) -> Option<String> {
    let mut url = Url::parse(address).ok().filter(Url::has_host)?;
    // They fail only on an address without a host.
    let _ = (url.set_username(""), url.set_password(None));
    let head = &url[..Position::BeforePath];
    let whole = format!("{head}{}", encoded(&url[Position::BeforePath..]));
    let short = || format!("{head}{}", encoded(&url[Position::BeforePath..Position::AfterPath]));
    Some(whole).filter(|uri| uri.len() <= LONGEST).or_else(|| Some(short()).filter(|uri| uri.len() <= LONGEST))
}

/// An address to read: as a URI where it is one, for that has no password in it.
pub(super) fn shown(address: &str) -> String {
    absolute(address).unwrap_or_else(|| clean(address, ADDRESS))
}

/// A file's path below some folder as a relative URI.
pub(super) fn relative(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    // A colon in the first part would make it a scheme.
    path.bytes()
        .map(|byte| if b"-._~/".contains(&byte) || byte.is_ascii_alphanumeric() { plain(byte) } else { escape(byte) })
        .collect()
}

/// What is neither reserved nor unreserved, percent-encoded; brackets too, which only a host may have.
fn encoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let one = |(index, byte): (usize, &u8)| match byte {
        b'%' if bytes.get(index + 1..index + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)) => {
            plain(*byte)
        }
        b'#' if text[..index].contains('#') => escape(*byte),
        byte if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(byte) => plain(*byte),
        byte => escape(*byte),
    };
    bytes.iter().enumerate().map(one).collect()
}

fn plain(byte: u8) -> String {
    char::from(byte).to_string()
}

fn escape(byte: u8) -> String {
    format!("%{byte:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_web_is_a_uri() {
        let uri = |address| absolute(address).unwrap();
        assert_eq!(
            uri("https://shop.example/联系 我们?a=[1]|2^&b=100%#x#y"),
            "https://shop.example/%E8%81%94%E7%B3%BB%20%E6%88%91%E4%BB%AC?a=%5B1%5D%7C2%5E&b=100%25#x%23y"
        );
        assert_eq!(uri("http://[::1]:4173/"), "http://[::1]:4173/");
        assert_eq!(uri("https://who:secret@shop.example/a"), "https://shop.example/a");
        assert_eq!(uri(&format!("https://shop.example/a?{}", "x".repeat(5_000))), "https://shop.example/a");
        assert_eq!(
            (shown("https://who:secret@shop.example/a"), shown("a\u{1b}b")),
            ("https://shop.example/a".into(), "ab".into())
        );
        assert_eq!((absolute("data:text/html,x"), absolute("shop"), absolute("")), (None, None, None));
    }

    #[test]
    fn a_file_of_the_repository_is_a_relative_uri() {
        assert_eq!(relative("./src/联系.html"), "src/%E8%81%94%E7%B3%BB.html");
        assert_eq!(relative("a:b c\\d.vue"), "a%3Ab%20c/d.vue");
    }
}
