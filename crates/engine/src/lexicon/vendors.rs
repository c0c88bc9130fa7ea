//! Chat vendors: told by the addresses of scripts, frames and links, by names in scripts and by what their scripts draw.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a vendor's product can be. Never a proof of who answers on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Nature {
    /// People only.
    Human,
    /// Robots only.
    Robot,
    /// Both.
    Both,
}

/// A chat vendor.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Vendor {
    /// Its name.
    pub(crate) name: String,
    /// What its product can be.
    pub(crate) nature: Nature,
    #[serde(default)]
    addresses: Vec<String>,
    #[serde(default)]
    globals: Vec<String>,
    #[serde(default)]
    names: Vec<String>,
}

#[derive(serde::Deserialize)]
struct File {
    vendor: Vec<Vendor>,
}

struct Table {
    vendors: Vec<Vendor>,
    /// Host, or scheme with its colon, to the beginning of a path and a vendor.
    places: BTreeMap<String, Vec<(String, usize)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::load);

impl Table {
    fn load() -> Self {
        // The file is part of the program; a test makes sure that it can be read.
        let file: Result<File, _> = toml::from_str(include_str!("../../lexicons/vendors.toml"));
        let vendors = file.map(|file| file.vendor).unwrap_or_default();
        let mut places: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        for (index, vendor) in vendors.iter().enumerate() {
            for address in &vendor.addresses {
                let (place, path) = split(&address.to_ascii_lowercase());
                places.entry(place).or_default().push((path, index));
            }
        }
        Self { vendors, places }
    }

    fn at(&self, place: &str, path: &str) -> Option<&Vendor> {
        let found = self.places.get(place)?.iter().find(|(start, _)| path.starts_with(start.as_str()))?;
        self.vendors.get(found.1)
    }
}

/// Host (or scheme with its colon) and the rest without the slash between them.
fn split(address: &str) -> (String, String) {
    match address.split_once(':') {
        Some((scheme, rest)) if !scheme.contains(['.', '/']) => {
            (format!("{scheme}:"), rest.trim_start_matches('/').to_owned())
        }
        _ => {
            let (host, path) = address.split_once('/').unwrap_or((address, ""));
            (host.to_owned(), path.to_owned())
        }
    }
}

/// The vendor behind the address of a script, frame or link.
pub(crate) fn vendor_of_address(address: &str) -> Option<&'static Vendor> {
    let end = address.char_indices().nth(300).map_or(address.len(), |(at, _)| at);
    let address = address[..end].to_ascii_lowercase();
    let web =
        address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).or(address.strip_prefix("//"));
    let Some(web) = web else {
        let (scheme, rest) = split(&address);
        return TABLE.at(&scheme, &rest);
    };
    let (host, path) = web.split_once(['/', '?']).unwrap_or((web, ""));
    let host = host.split(':').next().unwrap_or(host);
    let suffixes = std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, parent)| parent));
    suffixes.take(8).find_map(|suffix| TABLE.at(suffix, path))
}

/// The vendor an inline script names.
pub(crate) fn vendor_of_script_text(text: &str) -> Option<&'static Vendor> {
    TABLE.vendors.iter().find(|vendor| vendor.globals.iter().any(|name| has_word(text, name)))
}

/// The vendor whose script draws an element with these ids and classes.
pub(crate) fn vendor_of_names(names: &str) -> Option<&'static Vendor> {
    if names.len() < 6 {
        return None;
    }
    let mut drawn = names.split_ascii_whitespace().take(20);
    drawn.find_map(|name| TABLE.vendors.iter().find(|vendor| vendor.names.iter().any(|known| known == name)))
}

fn has_word(text: &str, word: &str) -> bool {
    let part = |char: char| char.is_ascii_alphanumeric() || char == '_' || char == '$';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_scripts_and_schemes_lead_to_their_vendor() {
        let name = |address| vendor_of_address(address).map(|vendor| vendor.name.as_str());
        assert_eq!(name("https://wa.me/10000000000"), Some("WhatsApp click-to-chat"));
        assert_eq!(name("https://embed.tawk.to/abc/def"), Some("Tawk.to"));
        assert_eq!(name("tencent://message/?uin=10001"), Some("Tencent QQ 临时会话 WPA"));
        assert_eq!(name("https://www.sobot.com/chat/h5/index.html?sysNum=1"), Some("Sobot 智齿"));
    }

    #[test]
    fn an_address_that_only_ends_alike_is_no_vendor() {
        for address in
            ["https://notwa.me/1", "https://shop.example/wa.me/1", "https://m.me.example/", "javascript:void(0)", ""]
        {
            assert!(vendor_of_address(address).is_none(), "{address}");
        }
    }
}
