//! Where a walk may go: the merchant's own site, and the known hosts of help desks and chats.

use crate::find::site;
use crate::lexicon::vendor_of_host;
use url::Url;

/// Files that are no pages: pressing them only loads something.
const FILES: [&str; 14] =
    [".apk", ".exe", ".dmg", ".ipa", ".zip", ".rar", ".7z", ".msi", ".pkg", ".doc", ".docx", ".xls", ".xlsx", ".ppt"];

/// Whether a link of a page may be followed. `start` is the address that was asked for.
pub(super) fn may_follow(start: &str, page: &str, href: &str) -> bool {
    let Ok(target) = Url::parse(href) else { return false };
    if !matches!(target.scheme(), "http" | "https") {
        return target.scheme() == "javascript";
    }
    let path = target.path().to_ascii_lowercase();
    if FILES.iter().any(|ending| path.ends_with(ending)) {
        return false;
    }
    let Some(host) = target.host_str() else { return false };
    let own = [start, page].iter().filter_map(|url| Url::parse(url).ok()).any(|own| {
        own.host_str().is_some_and(|own| site(own).eq_ignore_ascii_case(site(host)))
            && !(is_number(host) && own.port_or_known_default() != target.port_or_known_default())
    });
    own || is_help_desk(host)
}

/// A host without a name: there each port is a place of its own.
fn is_number(host: &str) -> bool {
    host.starts_with('[') || host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Known help desks beside the chat vendors of the lexicon.
const HELP_DESKS: [&str; 10] = [
    "zendesk.com",
    "freshdesk.com",
    "helpscoutdocs.com",
    "intercom.help",
    "kf5.com",
    "udesk.cn",
    "zohodesk.com",
    "gorgias.help",
    "helpdocs.io",
    "custhelp.com",
];

fn is_help_desk(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    vendor_of_host(&host).is_some()
        || HELP_DESKS.iter().any(|desk| host == *desk || host.strip_suffix(desk).is_some_and(|own| own.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_merchants_site_and_help_desks_are_in_reach_and_nothing_else() {
        let may = |href: &str| may_follow("https://www.shop.example/", "https://m.shop.example/a", href);
        assert!(may("https://help.shop.example/contact") && may("https://shop.zendesk.com/hc"));
        assert!(!may("https://other.example/") && !may("https://notzendesk.com/") && !may("weixin://x"));
        assert!(!may("https://www.shop.example/app.apk") && !may("not an address"));
    }

    #[test]
    fn on_one_machine_another_port_is_another_place() {
        let may = |href: &str| may_follow("http://127.0.0.1:4000/a/", "http://127.0.0.1:4000/a/", href);
        assert!(may("http://127.0.0.1:4000/b") && !may("http://127.0.0.1:4001/b"));
    }
}
