//! Where a merchant's page may lead the browser (rule 6 of the line): never from a public start page to private, link-local
//! or loopback addresses. A start page that is itself local may stay on its own host.

use crate::manners::Manners;
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// The line that must not be crossed, drawn from the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Boundary {
    /// How to behave towards the hosts this side of it.
    manners: Option<Manners>,
    /// The local start page's own host and addresses; empty for a public one.
    home: BTreeSet<String>,
    /// Whether the start page is a file.
    files: bool,
}

/// Whether a request may go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    Allowed,
    Refused,
    /// Depends on the addresses of this host name.
    AskName(String),
}

/// All names and addresses of one's own machine count as one host.
const THIS_MACHINE: &str = "this machine";

/// What the browser must pause and ask about, beside every document: everything that looks like an address or a local name.
pub(crate) const LITERALS: &[&str] = &[
    "*://0.*",
    "*://0/*",
    "*://10.*",
    "*://100.*",
    "*://127.*",
    "*://169.254.*",
    "*://172.*",
    "*://192.*",
    "*://[*",
    "*://localhost*",
    "*://*.localhost*",
    "*://*.local/*",
    "*://*.local:*",
    "*://*@*",
    "file:*",
];

impl Boundary {
    /// Draws the line: `addresses` are those of the start page's host, as far as they are known.
    pub(crate) fn around(start: &Url, addresses: &[IpAddr]) -> Self {
        let literal = literal_address(start);
        let local = literal.into_iter().chain(addresses.iter().copied()).any(is_private) || is_local_name(start);
        let mut home = BTreeSet::new();
        if local {
            home.extend(host_key(start));
            home.extend(addresses.iter().copied().filter(|address| is_private(*address)).map(address_key));
        }
        Self { manners: None, home, files: start.scheme() == "file" }
    }

    /// The same line, with manners on this side of it.
    pub(crate) fn with(self, manners: Option<Manners>) -> Self {
        Self { manners, ..self }
    }

    /// How to behave towards the hosts this side of the line.
    pub(crate) fn manners(&self) -> Option<&Manners> {
        self.manners.as_ref()
    }

    /// Whether a request to `url` may go out.
    pub(crate) fn pass(&self, url: &Url) -> Pass {
        match url.scheme() {
            "http" | "https" | "ws" | "wss" => {}
            "file" if !self.files => return Pass::Refused,
            _ => return Pass::Allowed,
        }
        if host_key(url).is_some_and(|key| self.home.contains(&key)) {
            return Pass::Allowed;
        }
        match (literal_address(url), url.host_str()) {
            (Some(address), _) => verdict(!is_private(address)),
            _ if is_local_name(url) => Pass::Refused,
            (None, Some(name)) => Pass::AskName(name.to_owned()),
            (None, None) => Pass::Allowed,
        }
    }

    /// Whether a host name that has these addresses may be asked.
    pub(crate) fn allows(&self, addresses: &[IpAddr]) -> bool {
        addresses.iter().all(|address| self.allows_address(*address))
    }

    /// Whether an answer that came from this address may be used. `direct` tells whether it came from the port that was
    /// asked for: otherwise a proxy stands in between, and the address is the proxy's.
    pub(crate) fn allows_answer(&self, url: &Url, address: IpAddr, direct: bool) -> bool {
        !direct || self.allows_address(address) || host_key(url).is_some_and(|key| self.home.contains(&key))
    }

    fn allows_address(&self, address: IpAddr) -> bool {
        !is_private(address) || self.home.contains(&address_key(address))
    }
}

fn verdict(allowed: bool) -> Pass {
    if allowed { Pass::Allowed } else { Pass::Refused }
}

/// Whether an address is not on the public internet.
pub(crate) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_private_v4(v4),
        IpAddr::V6(v6) => is_private_v6(v6),
    }
}

/// 198.18.0.0/15 is left out on purpose: local proxies hand it out as stand-in addresses for public names.
fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_multicast()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || a >= 240
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    if let Some(v4) = inner_v4(address) {
        return is_private_v4(v4);
    }
    address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        // Site-local: deprecated, still routed nowhere public.
        || address.segments()[0] & 0xffc0 == 0xfec0
}

/// IPv4 in IPv6 clothes: mapped, compatible, NAT64 (`64:ff9b::/96`) and 6to4 (`2002::/16`).
fn inner_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = address.segments();
    let v4 = |high: u16, low: u16| Some(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match s {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            v4(high, low)
        }
        [0, 0, 0, 0, 0, 0, high, low] if high != 0 => v4(high, low),
        _ => None,
    }
}

fn literal_address(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(v4) => Some(IpAddr::V4(v4)),
        Host::Ipv6(v6) => Some(IpAddr::V6(v6)),
        Host::Domain(_) => None,
    }
}

/// `localhost`, `*.localhost` and `*.local` never leave the house.
fn is_local_name(url: &Url) -> bool {
    url.domain().is_some_and(|name| {
        let name = name.trim_end_matches('.');
        name == "localhost" || [".localhost", ".local"].iter().any(|end| name.ends_with(end))
    })
}

fn host_key(url: &Url) -> Option<String> {
    if let Some(address) = literal_address(url) {
        return Some(address_key(address));
    }
    let name = url.domain()?.trim_end_matches('.');
    let loopback = name == "localhost" || name.ends_with(".localhost");
    Some(if loopback { THIS_MACHINE.into() } else { name.to_ascii_lowercase() })
}

fn address_key(address: IpAddr) -> String {
    let plain = match address {
        IpAddr::V6(v6) => inner_v4(v6).map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    };
    let own = plain.is_loopback() || plain.is_unspecified();
    if own { THIS_MACHINE.into() } else { plain.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_public_page_does_not_lead_inside_however_the_address_is_written() {
        let boundary = Boundary::around(&url("https://shop.example/"), &["93.184.216.34".parse().unwrap()]);
        for inside in [
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://127.1:8080/x",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest",
            "http://100.64.0.1/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://[2002:c0a8:0101::]/",
            "http://localhost:3000/",
            "http://a.localhost/",
            "http://printer.local/",
            "https://localhost./",
            "http://user:x@127.0.0.1/",
            "file:///etc/passwd",
            "ws://127.0.0.1:9222/",
            "http://224.0.0.1/",
            "http://255.255.255.255/",
            "http://[::]/",
            "http://[::127.0.0.1]/",
        ] {
            assert_eq!(boundary.pass(&url(inside)), Pass::Refused, "{inside}");
        }
    }

    #[test]
    fn public_addresses_pass_and_names_are_asked_about() {
        let boundary = Boundary::around(&url("https://shop.example/"), &[]);
        for outside in [
            "http://93.184.216.34/",
            "http://172.15.0.1/",
            "http://172.32.0.1/",
            "http://100.63.0.1/",
            "http://198.18.0.7/",
            "http://[2606:4700::1111]/",
            "data:text/html,x",
            "about:blank",
            "blob:https://shop.example/1",
        ] {
            assert_eq!(boundary.pass(&url(outside)), Pass::Allowed, "{outside}");
        }
        assert_eq!(boundary.pass(&url("http://10.example.com/")), Pass::AskName("10.example.com".into()));
        assert!(!boundary.allows(&["93.184.216.34".parse().unwrap(), "10.0.0.1".parse().unwrap()]));
    }

    #[test]
    fn a_local_start_page_stays_on_its_own_host() {
        let boundary = Boundary::around(&url("http://localhost:5173/"), &["127.0.0.1".parse().unwrap()]);
        for own in ["http://127.0.0.1:8080/api", "http://[::1]/", "http://api.localhost/", "ws://localhost:5173/"] {
            assert_eq!(boundary.pass(&url(own)), Pass::Allowed, "{own}");
        }
        for other in ["http://192.168.1.1/", "http://169.254.169.254/", "file:///etc/passwd"] {
            assert_eq!(boundary.pass(&url(other)), Pass::Refused, "{other}");
        }
    }

    #[test]
    fn a_merchant_in_the_house_network_is_its_own_host_by_name_and_by_address() {
        let boundary = Boundary::around(&url("http://shop.lan/"), &["192.168.1.5".parse().unwrap()]);
        assert_eq!(boundary.pass(&url("http://192.168.1.5/x")), Pass::Allowed);
        assert_eq!(boundary.pass(&url("http://shop.lan:8080/")), Pass::Allowed);
        assert_eq!(boundary.pass(&url("http://192.168.1.6/")), Pass::Refused);
        assert_eq!(boundary.pass(&url("http://127.0.0.1/")), Pass::Refused);
    }

    #[test]
    fn an_answer_from_inside_is_refused_unless_a_proxy_gave_it() {
        let boundary = Boundary::around(&url("https://shop.example/"), &[]);
        let page = url("https://shop.example/");
        assert!(!boundary.allows_answer(&page, "127.0.0.1".parse().unwrap(), true));
        assert!(boundary.allows_answer(&page, "127.0.0.1".parse().unwrap(), false));
    }

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
        // 198.18.0.0/15: what local proxies hand out for public names.
        for public in ["1.1.1.1", "198.18.0.7", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::101:101"] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
    }
}
