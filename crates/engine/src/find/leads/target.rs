//! Where a control leads: to another page, to another site, to something on this page, or out of the browser.

use super::icon;
use crate::snapshot::{Control, Snapshot};

/// Longest address read, bytes.
const LONGEST: usize = 2000;

/// Where a control leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Target<'a> {
    /// A page of the same site.
    Page(Address<'a>),
    /// A page of another site.
    Elsewhere(Address<'a>),
    /// Something that opens on this page: no address, a script, `#`.
    Opens,
    /// A place on this page.
    Place,
    /// This page again.
    Here,
    /// Another program: `tel:`, `mailto:`, `weixin:`.
    Program,
}

/// An address in its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Address<'a> {
    /// The whole of it without its fragment, if the fragment is only a place on the page.
    pub(super) page: &'a str,
    /// Host; empty for a relative address.
    host: &'a str,
    /// Path and query.
    path: &'a str,
}

impl Address<'_> {
    /// What path and query promise.
    pub(super) fn worth_of_path(&self) -> f64 {
        icon::of_path(self.path)
    }

    /// What a host such as `help.example.com` promises. The shop's own name promises nothing: only what stands before it.
    pub(super) fn worth_of_host(&self) -> f64 {
        let before = self.host.len() - site(self.host).len();
        icon::of_host(&self.host[..before])
    }
}

/// Where a control of a page leads.
pub(super) fn of<'a>(control: &'a Control, page: &Snapshot) -> Target<'a> {
    let href = control.href.as_deref().map_or("", str::trim);
    let href = &href[..floor(href, LONGEST)];
    if href.is_empty() || href == "#" || starts(href, "javascript:") {
        return Target::Opens;
    }
    let Some(address) = parse(href) else { return Target::Program };
    let here = parse(page.url.trim()).unwrap_or(Address { page: "", host: "", path: "" });
    if address.page.trim_end_matches('/') == here.page.trim_end_matches('/') || address.page.is_empty() {
        return match href.split_once('#') {
            Some((_, place)) if place.trim_matches('#').is_empty() => Target::Opens,
            Some(_) => Target::Place,
            None => Target::Here,
        };
    }
    let same = address.host.is_empty() || site(address.host).eq_ignore_ascii_case(site(here.host));
    if same { Target::Page(address) } else { Target::Elsewhere(address) }
}

/// `None` for anything but a page of the web.
fn parse(href: &str) -> Option<Address<'_>> {
    let page = without_place(href);
    let web = ["https://", "http://", "//"].iter().find(|scheme| starts(page, scheme));
    let Some(scheme) = web else {
        let end = page.find(['/', '?', '#']).unwrap_or(page.len());
        return (!page[..end].contains(':')).then_some(Address { page, host: "", path: page });
    };
    let rest = &page[scheme.len()..];
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = host.rsplit('@').next().unwrap_or(host);
    let host = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or(host) };
    Some(Address { page, host, path })
}

/// The address without `#place`. `#/place` and `#!place` are pages of an app.
fn without_place(href: &str) -> &str {
    match href.split_once('#') {
        Some((page, place)) if !place.starts_with(['/', '!']) => page,
        _ => href,
    }
}

/// What is registered of a host: `example.com` of `help.example.com`, `example.com.cn` of `www.example.com.cn`. Without
/// the list of all suffixes; that of a country is told by its usual second level.
pub(in crate::find) fn site(host: &str) -> &str {
    if host.starts_with('[') || host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return host;
    }
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    let (Some(last), Some(second)) = (dots.next(), dots.next()) else { return host };
    let level = &host[second + 1..last];
    let country = host.len() - last == 3;
    if country && SECOND_LEVELS.iter().any(|known| known.eq_ignore_ascii_case(level)) {
        dots.next().map_or(host, |third| &host[third + 1..])
    } else {
        &host[second + 1..]
    }
}

const SECOND_LEVELS: [&str; 16] =
    ["com", "net", "org", "gov", "edu", "ac", "co", "or", "ne", "go", "gob", "ltd", "plc", "nom", "idv", "re"];

fn starts(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// The last boundary of characters at or before `most` bytes.
fn floor(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Page;
    use crate::geometry::Device;

    fn kind(url: &str, href: &str) -> &'static str {
        let mut page = Page::on(Device::Phone).link("", href).done();
        page.url = url.into();
        match of(&page.controls[0], &page) {
            Target::Page(_) => "page",
            Target::Elsewhere(_) => "elsewhere",
            Target::Opens => "opens",
            Target::Place => "place",
            Target::Here => "here",
            Target::Program => "program",
        }
    }

    #[test]
    fn pages_places_scripts_and_programs_are_told_apart() {
        let at = |href: &str| kind("https://www.shop.example/a/", href);
        assert_eq!([at("https://www.shop.example/b"), at("/b"), at("b.html")], ["page"; 3]);
        assert_eq!([at("https://m.shop.example/b"), at("HTTPS://SHOP.EXAMPLE:8443/b")], ["page"; 2]);
        assert_eq!([at("https://other.example/"), at("//cdn.other.example/x")], ["elsewhere"; 2]);
        assert_eq!([at("#contact"), at("https://www.shop.example/a#contact")], ["place"; 2]);
        assert_eq!([at("https://www.shop.example/a/"), at("https://www.shop.example/a")], ["here"; 2]);
        assert_eq!(
            [at("#"), at(""), at("javascript:;"), at("JavaScript:void(0)"), at("https://www.shop.example/a/#")],
            ["opens"; 5]
        );
        assert_eq!(
            [at("tel:4002003618"), at("mailto:a@shop.example"), at("weixin://dl/chat"), at("data:text/html,x")],
            ["program"; 4]
        );
        assert_eq!([at("#/contact"), at("https://www.shop.example/a/#!/contact")], ["page"; 2]);
    }

    #[test]
    fn a_site_is_what_is_registered() {
        let pairs = [
            ("www.shop.example", "shop.example"),
            ("a.b.shop.com.cn", "shop.com.cn"),
            ("shop.com.cn", "shop.com.cn"),
            ("help.shop.co.jp", "shop.co.jp"),
            ("x.shop.cn", "shop.cn"),
            ("127.0.0.1", "127.0.0.1"),
            ("localhost", "localhost"),
            ("[::1]", "[::1]"),
        ];
        for (host, registered) in pairs {
            assert_eq!(site(host), registered, "{host}");
        }
    }

    #[test]
    fn only_what_stands_before_the_shops_name_promises_help() {
        let worth = |href: &str| parse(href).unwrap().worth_of_host();
        assert!(worth("https://help.shop.example/") > 0.0 && worth("https://kf.shop.com.cn/") > 0.0);
        assert!(worth("https://service.example/") == 0.0 && worth("https://www.shop.example/help") == 0.0);
    }

    #[test]
    fn odd_addresses_do_no_harm() {
        for href in ["http://", "//", ":", "http://[", "https://@:", "\u{202e}", "é", "http://é.é.é/é#é", "?a:b"]
        {
            kind("https://www.shop.example/", href);
            kind(href, "https://www.shop.example/");
        }
        kind("", &"é".repeat(3000));
    }
}
