//! Good manners of whoever checks many merchants: what `robots.txt` forbids is not opened, the pages of one host are asked
//! for one after the other, and who asks says so.
//!
//! A single check needs none of this: it loads what one customer would load, because somebody asked for it.

use crate::http::{Hosts, Rules};
use doorbell_engine::trail::Fault;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Good manners, shared by all checks of a rating.
#[derive(Clone, Debug)]
pub struct Manners(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    hosts: Arc<Hosts>,
    /// `Accept-Language` for `robots.txt`.
    language: String,
    /// An e-mail address of whoever checks, sent as `From` (RFC 9110 §10.1.2) with each page that is asked for.
    from: Option<String>,
}

/// The same manners, not manners alike.
impl PartialEq for Manners {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Manners {}

impl Manners {
    /// Manners that leave a host alone for `pause` between two pages and say `from` of who asks.
    pub fn new(pause: Duration, language: &str, from: Option<&str>) -> Self {
        let hosts = Arc::new(Hosts::with_pause(pause));
        Self(Arc::new(Shared { hosts, language: language.to_owned(), from: from.map(str::to_owned) }))
    }

    pub(crate) fn hosts(&self) -> Arc<Hosts> {
        Arc::clone(&self.0.hosts)
    }

    /// Who asks, for the `From` header.
    pub(crate) fn from(&self) -> Option<&str> {
        self.0.from.as_deref()
    }

    /// Waits until the page's host may be asked for it, or says why it may not: its `robots.txt` forbids it, or the host does
    /// not answer.
    pub(crate) async fn turn(&self, url: &Url) -> Result<(), Fault> {
        let Shared { hosts, language, from } = &*self.0;
        hosts.turn(url, async |url: &Url| Rules::read(url, language, from.as_deref()).await).await
    }
}
