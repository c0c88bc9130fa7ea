//! The demonstration merchants, served from inside the program on 127.0.0.1 so that a newcomer needs no internet.

use crate::local::LocalServer;
use hyper::body::Bytes;

/// The merchants in the order they are shown: one that cares, one in the middle, one that hides everything.
pub const MERCHANTS: [&str; 3] = ["kind", "middling", "hidden"];

const PAGES: [(&str, &str); 3] = [
    ("/kind/", include_str!("../../../tests/sites/kind/index.html")),
    ("/middling/", include_str!("../../../tests/sites/middling/index.html")),
    ("/hidden/", include_str!("../../../tests/sites/hidden/index.html")),
];

/// The open shops; they close when this is dropped.
pub struct Demonstration {
    server: LocalServer,
}

impl Demonstration {
    /// Opens the shops on a free port.
    pub async fn open() -> std::io::Result<Self> {
        let page = |path: &str| {
            let (_, html) = PAGES.iter().find(|(known, _)| *known == path)?;
            Some(("text/html; charset=utf-8", Bytes::from_static(html.as_bytes())))
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
