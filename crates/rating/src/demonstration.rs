//! The demonstration merchants, served from inside the program on 127.0.0.1 so that a newcomer needs no internet.

use crate::local::LocalServer;
use hyper::body::Bytes;

/// The merchants in the order they are shown: one that cares, one in the middle, one whose number is several presses away,
/// one that hides everything.
pub const MERCHANTS: [&str; 4] = ["kind", "middling", "far", "hidden"];

/// A file of the far merchant.
macro_rules! far {
    ($name:literal) => {
        include_str!(concat!("../../../tests/sites/walk/far/", $name))
    };
}

/// Path and words of everything that is served.
const FILES: [(&str, &str); 12] = [
    ("/kind/", include_str!("../../../tests/sites/kind/index.html")),
    ("/middling/", include_str!("../../../tests/sites/middling/index.html")),
    ("/hidden/", include_str!("../../../tests/sites/hidden/index.html")),
    ("/far/", far!("index.html")),
    ("/far/index.html", far!("index.html")),
    ("/far/help.html", far!("help.html")),
    ("/far/parcel.html", far!("parcel.html")),
    ("/far/pay.html", far!("pay.html")),
    ("/far/other.html", far!("other.html")),
    ("/far/contact.html", far!("contact.html")),
    ("/far/shop.css", far!("shop.css")),
    ("/far/shop.js", far!("shop.js")),
];

/// The open shops; they close when this is dropped.
pub struct Demonstration {
    server: LocalServer,
}

impl Demonstration {
    /// Opens the shops on a free port.
    pub async fn open() -> std::io::Result<Self> {
        let page = |path: &str| {
            let (_, words) = FILES.iter().find(|(known, _)| *known == path)?;
            Some((mime(path), Bytes::from_static(words.as_bytes())))
        };
        Ok(Self { server: LocalServer::open(page).await? })
    }

    /// Where they all are, without a slash at the end.
    pub fn base(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// Where a merchant is.
    pub fn address(&self, merchant: &str) -> String {
        format!("{}/{merchant}/", self.base())
    }
}

fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}
