//! Resolves names for plain HTTP and keeps it out of private networks (rule 6 of the line).

use crate::boundary::is_private;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use url::{Host, Url};

/// Why a name leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoWay {
    /// There is no such name.
    #[error("the name is not known")]
    Unknown,
    /// The name leads into a private network, and the start page is not there.
    #[error("the name leads into a private network")]
    Private,
}

/// Resolves names once each, so that a name cannot lead elsewhere after it was checked.
#[derive(Clone)]
pub(super) struct Resolver {
    /// The start page's own host, which may be private.
    start: String,
    known: Arc<Mutex<BTreeMap<String, Vec<SocketAddr>>>>,
}

impl Resolver {
    pub(super) fn new(start: &Url) -> Self {
        let start = start.host_str().unwrap_or_default().to_ascii_lowercase();
        Self { start, known: Arc::default() }
    }

    /// Whether one may go to an address.
    pub(super) async fn check(&self, url: &Url) -> Result<(), NoWay> {
        let own = url.host_str().is_some_and(|host| host.eq_ignore_ascii_case(&self.start));
        match url.host() {
            Some(Host::Ipv4(address)) if is_private(IpAddr::V4(address)) && !own => Err(NoWay::Private),
            Some(Host::Ipv6(address)) if is_private(IpAddr::V6(address)) && !own => Err(NoWay::Private),
            Some(Host::Domain(name)) => self.addresses(name).await.map(drop),
            Some(_) => Ok(()),
            None => Err(NoWay::Unknown),
        }
    }

    async fn addresses(&self, name: &str) -> Result<Vec<SocketAddr>, NoWay> {
        let name = name.to_ascii_lowercase();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| NoWay::Unknown)?;
        let found: Vec<SocketAddr> = found.collect();
        if found.is_empty() {
            return Err(NoWay::Unknown);
        }
        if name != self.start && found.iter().any(|address| is_private(address.ip())) {
            return Err(NoWay::Private);
        }
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(name, found.clone());
        Ok(found)
    }
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let resolver = self.clone();
        Box::pin(async move {
            let addresses = resolver.addresses(name.as_str()).await?;
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
