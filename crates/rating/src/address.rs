//! What a person types as a merchant's address.

use url::Url;

/// A merchant's address: `http` or `https`, with a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Url);

/// Why something is not a merchant's address.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was given.
    #[error("")]
    Missing,
    /// It cannot be read as an address.
    #[error("{0}")]
    Unreadable(String),
    /// Its scheme is not `http` or `https`.
    #[error("{0}")]
    OtherScheme(String),
}

impl AddressError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "address-missing",
            Self::Unreadable(_) => "address-unreadable",
            Self::OtherScheme(_) => "address-other-scheme",
        }
    }
}

impl Address {
    /// Reads what a person typed or pasted: blanks and quotes around it, full-width signs and a missing `https://` are mended.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let typed = mended(typed);
        if typed.is_empty() {
            return Err(AddressError::Missing);
        }
        let url = if has_scheme(&typed) { Url::parse(&typed) } else { Url::parse(&with_scheme(&typed)) };
        let url = url.map_err(|_| AddressError::Unreadable(typed.clone()))?;
        match url.scheme() {
            "http" | "https" if url.host_str().is_some_and(looks_like_a_host) => Ok(Self(url)),
            "http" | "https" => Err(AddressError::Unreadable(typed)),
            scheme => Err(AddressError::OtherScheme(format!("{scheme}:"))),
        }
    }

    /// The address.
    pub fn url(&self) -> &Url {
        &self.0
    }
}

fn mended(typed: &str) -> String {
    let outer =
        |c: char| c.is_whitespace() || c.is_control() || "\"'“”‘’<>《》「」。，,;；\u{feff}\u{200b}".contains(c);
    let full_width = |c| match c {
        '：' => ':',
        '／' => '/',
        '．' => '.',
        other => other,
    };
    typed.trim_matches(outer).chars().map(full_width).collect()
}

/// `example.com:8080/x` has a port and no scheme, `mailto:x` a scheme and no port.
fn has_scheme(typed: &str) -> bool {
    typed.split_once(':').is_some_and(|(scheme, rest)| {
        let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-".contains(c));
        named && (rest.starts_with("//") || !rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// A development server speaks plain HTTP, the rest of the world HTTPS.
fn with_scheme(typed: &str) -> String {
    let host = typed.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let local = host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok() || typed.starts_with('[');
    format!("{}://{typed}", if local { "http" } else { "https" })
}

fn looks_like_a_host(host: &str) -> bool {
    host == "localhost" || host.contains('.') || host.starts_with('[') || host.ends_with("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, &'static str> {
        Address::parse(typed).map(|address| address.url().to_string()).map_err(|error| error.code())
    }

    #[test]
    fn what_people_type_is_understood() {
        assert_eq!(read("example.com"), Ok("https://example.com/".into()));
        assert_eq!(read(" “www.example.com/lxwm/” "), Ok("https://www.example.com/lxwm/".into()));
        assert_eq!(read("http：//example.com／a"), Ok("http://example.com/a".into()));
        assert_eq!(read("localhost:5173/contact"), Ok("http://localhost:5173/contact".into()));
        assert_eq!(read("127.0.0.1:80"), Ok("http://127.0.0.1/".into()));
        assert_eq!(read("商城.中国"), Ok("https://xn--czru2d.xn--fiqs8s/".into()));
    }

    #[test]
    fn what_is_no_address_is_named_by_its_fault() {
        assert_eq!(read("  "), Err("address-missing"));
        assert_eq!(read("淘宝客服"), Err("address-unreadable"));
        assert_eq!(read("https://"), Err("address-unreadable"));
        assert_eq!(read("file:///etc/passwd"), Err("address-other-scheme"));
        assert_eq!(read("javascript:alert(1)"), Err("address-other-scheme"));
        assert_eq!(read("tel:4001234567"), Err("address-unreadable"));
    }
}
