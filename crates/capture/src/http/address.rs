//! Which addresses are not on the public internet.
//!
//! The browser half has a boundary of its own; this one is kept small so that both can become one.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use url::{Host, Url};

/// Whether an address is private, local, or otherwise not one of the public internet.
pub(super) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_private_v4(v4),
        IpAddr::V6(v6) => is_private_v6(v6),
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    if let Some(v4) = address.to_ipv4_mapped() {
        return is_private_v4(v4);
    }
    let segments = address.segments();
    match segments {
        // Addresses that carry an IPv4 one: translated (64:ff9b::/96) and 6to4 (2002::/16).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
            is_private_v4(Ipv4Addr::new(a, b, c, d))
        }
        [0, 0, 0, 0, 0, 0, _, _] | [0x2001, 0 | 0xdb8, ..] => true,
        [first, ..] => first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80 || first & 0xff00 == 0xff00,
    }
}

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
            Some(Host::Ipv4(address)) if is_private_v4(address) && !own => Err(NoWay::Private),
            Some(Host::Ipv6(address)) if is_private_v6(address) && !own => Err(NoWay::Private),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_networks_are_told_from_the_public_internet() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "255.255.255.255",
        ] {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in ["1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::101:101"] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
    }
}
