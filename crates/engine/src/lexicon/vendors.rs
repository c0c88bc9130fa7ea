//! Chat vendors: told by the addresses of scripts, frames and links, by names in scripts and by what their scripts draw.

use super::names::Names;
use aho_corasick::AhoCorasick;
use std::borrow::Cow;
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
    links: Vec<String>,
    #[serde(default)]
    files: Vec<String>,
    #[serde(default)]
    globals: Vec<String>,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    vague: Vec<String>,
    #[serde(default)]
    tags: Vec<String>,
}

impl Vendor {
    /// What its links can lead to: a channel between two people leads to a person, a product for many agents and robots to
    /// whoever the merchant put there.
    pub(crate) fn channel(&self) -> Nature {
        match self.nature {
            Nature::Human if self.links.is_empty() => Nature::Both,
            nature => nature,
        }
    }
}

#[derive(serde::Deserialize)]
struct File {
    vendor: Vec<Vendor>,
}

/// Host, or scheme with its colon, to the beginning of a path and a vendor.
type Places = Names<Vec<(String, usize)>>;

/// Bytes by which beginnings of names are looked up; none is shorter.
const FAMILY: usize = 3;

#[derive(Default)]
struct Table {
    vendors: Vec<Vendor>,
    addresses: Places,
    links: Places,
    files: Names<Option<usize>>,
    names: Names<Option<usize>>,
    /// Beginnings of names, by their first [`FAMILY`] bytes.
    families: Names<Vec<(String, usize)>>,
    vague: Names<Vec<usize>>,
    tags: Names<Option<usize>>,
    globals: Option<AhoCorasick>,
    global_of: Vec<usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::load);

impl Table {
    fn load() -> Self {
        // The file is part of the program; a test makes sure that it can be read.
        let file: Result<File, _> = toml::from_str(include_str!("../../lexicons/vendors.toml"));
        let vendors = file.map(|file| file.vendor).unwrap_or_default();
        let mut table = Self::default();
        let mut globals = Vec::new();
        for (index, vendor) in vendors.iter().enumerate() {
            add_places(&mut table.addresses, &vendor.addresses, index);
            add_places(&mut table.links, &vendor.links, index);
            for file in &vendor.files {
                *table.files.entry(file.to_ascii_lowercase()) = Some(index);
            }
            for tag in &vendor.tags {
                *table.tags.entry(tag.clone()) = Some(index);
            }
            for name in &vendor.names {
                match name.strip_suffix('*') {
                    Some(family) => {
                        let first = family.get(..FAMILY).unwrap_or(family).to_owned();
                        table.families.entry(first).push((family.to_owned(), index));
                    }
                    None => {
                        table.names.entry(name.clone()).get_or_insert(index);
                    }
                }
            }
            for name in &vendor.vague {
                table.vague.entry(name.clone()).push(index);
            }
            globals.extend(vendor.globals.iter());
            table.global_of.extend(vendor.globals.iter().map(|_| index));
        }
        table.globals = AhoCorasick::new(globals).ok();
        table.vendors = vendors;
        table
    }

    /// The vendor at a place, and whether the table names the place as a whole.
    fn at(&self, places: &Places, place: &str, path: &str) -> Option<(&Vendor, bool)> {
        let found = places.get(place)?.iter().find(|(start, _)| path.starts_with(start.as_str()))?;
        Some((self.vendors.get(found.1)?, found.0.is_empty()))
    }
}

fn add_places(places: &mut Places, addresses: &[String], index: usize) {
    for address in addresses {
        let address = address.to_ascii_lowercase();
        let (place, path) = split(&address);
        places.entry(place.to_owned()).push((path.to_owned(), index));
    }
}

/// Host (or scheme with its colon) and the rest without the slash between them.
fn split(address: &str) -> (&str, &str) {
    match address.split_once(':') {
        Some((scheme, rest)) if !scheme.contains(['.', '/']) => {
            (&address[..=scheme.len()], rest.trim_start_matches('/'))
        }
        _ => address.split_once('/').unwrap_or((address, "")),
    }
}

/// An address in lower case, as most are written.
pub(crate) fn lower(address: &str) -> Cow<'_, str> {
    if address.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(address.to_ascii_lowercase())
    } else {
        Cow::Borrowed(address)
    }
}

/// An address as the table is asked for it.
struct Asked<'a> {
    /// Host, or scheme with its colon.
    place: &'a str,
    /// Path and query without the first slash.
    path: &'a str,
    /// Whether it is on the web.
    web: bool,
}

/// Longest address read, in characters.
const LONGEST: usize = 400;

impl<'a> Asked<'a> {
    /// Reads an address in lower case.
    fn new(address: &'a str) -> Self {
        let long = address.len() > LONGEST;
        let cut = if long { address.char_indices().nth(LONGEST) } else { None };
        let address = address[..cut.map_or(address.len(), |(at, _)| at)].trim();
        let web =
            address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).or(address.strip_prefix("//"));
        let Some(web) = web else {
            let (place, path) = split(address);
            return Self { place, path, web: false };
        };
        let (host, path) = web.split_once(['/', '?']).unwrap_or((web, ""));
        let host = host.split(['#', ':']).next().unwrap_or(host);
        Self { place: host, path, web: true }
    }

    /// The vendor among places, whether they are its as a whole, and the place.
    fn vendor(&self, places: &Places) -> Option<(&'static Vendor, bool, &str)> {
        if !self.web {
            return TABLE.at(places, self.place, self.path).map(|(vendor, whole)| (vendor, whole, self.place));
        }
        let suffixes = std::iter::successors(Some(self.place), |host| Some(host.split_once('.')?.1));
        suffixes
            .take(8)
            .find_map(|suffix| TABLE.at(places, suffix, self.path).map(|(vendor, whole)| (vendor, whole, suffix)))
    }

    /// The vendor whose file stands at the end of the path, on whatever host.
    fn vendor_of_file(&self) -> Option<&'static Vendor> {
        let path = self.path.split(['?', '#']).next().unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        vendor(*TABLE.files.get(file)?)
    }
}

fn vendor(index: Option<usize>) -> Option<&'static Vendor> {
    TABLE.vendors.get(index?)
}

/// The vendor behind the address of a script or frame.
pub(crate) fn vendor_of_address(address: &str) -> Option<&'static Vendor> {
    let address = lower(address);
    let asked = Asked::new(&address);
    asked.vendor(&TABLE.addresses).map(|(vendor, ..)| vendor).or_else(|| asked.vendor_of_file())
}

/// The vendor behind a link that opens a chat. The vendor's own site is none: `Powered by` leads there.
pub(crate) fn vendor_of_link(address: &str) -> Option<&'static Vendor> {
    let address = lower(address);
    let asked = Asked::new(&address);
    if let Some((vendor, ..)) = asked.vendor(&TABLE.links) {
        return names_someone(&asked).then_some(vendor);
    }
    match asked.vendor(&TABLE.addresses) {
        Some((_, true, place)) if is_home(&asked, place) => None,
        Some((vendor, ..)) => Some(vendor),
        None => asked.vendor_of_file(),
    }
}

/// The vendor one of whose hosts the page asked.
pub(crate) fn vendor_of_host(host: &str) -> Option<&'static Vendor> {
    let host = lower(host);
    let asked = Asked { place: &host, path: "", web: true };
    asked.vendor(&TABLE.addresses).map(|(vendor, ..)| vendor)
}

/// Whether the address says whom to talk to: `wa.me/8613…` does, `wa.me/?text=…` lets the visitor choose a friend.
fn names_someone(asked: &Asked<'_>) -> bool {
    let whom = ["phone=", "uin=", "uid=", "touid=", "id=", "number="];
    let shares = asked.path.contains("text=") && !whom.iter().any(|field| asked.path.contains(field));
    let path = asked.path.split(['?', '#']).next().unwrap_or_default();
    let says = path.chars().filter(char::is_ascii_alphanumeric).count() >= 2;
    if asked.place.contains("whatsapp") || asked.place == "wa.me" {
        let digits = path.chars().filter(char::is_ascii_digit).count();
        return digits >= 6 || path.contains("message/") || asked.path.contains("phone=");
    }
    !shares && (says || asked.path.contains('='))
}

/// The vendor's own site: its bare host or `www.`, and no path of a chat.
fn is_home(asked: &Asked<'_>, place: &str) -> bool {
    let own = asked.place == place || asked.place.strip_prefix("www.") == Some(place);
    let chats = ["chat", "im/", "im.", "client", "webim", "robot", "lr/", "code/", "talk", "message", "webcompany"];
    own && !chats.iter().any(|word| asked.path.contains(word))
}

/// The vendor an inline script or a click handler names.
pub(crate) fn vendor_of_script_text(text: &str) -> Option<&'static Vendor> {
    let part = |char: char| char.is_ascii_alphanumeric() || char == '_' || char == '$';
    let whole = |start: usize, end: usize| {
        let closed = !text[..end].ends_with(part) || !text[end..].starts_with(part);
        closed && !text[..start].ends_with(part)
    };
    let found = TABLE.globals.as_ref()?.find_overlapping_iter(text).find(|found| whole(found.start(), found.end()))?;
    TABLE.global_of.get(found.pattern().as_usize()).and_then(|index| TABLE.vendors.get(*index))
}

/// The vendor whose script draws an element with these ids and classes.
pub(crate) fn vendor_of_names(names: &str) -> Option<&'static Vendor> {
    if names.len() < 4 {
        return None;
    }
    let family = |name: &str| {
        let known = TABLE.families.get(name.get(..FAMILY)?)?;
        known.iter().find(|(family, _)| name.starts_with(family.as_str()))
    };
    let mut drawn = names.split_ascii_whitespace().take(20);
    let whole = |name: &str| TABLE.names.get(name).copied().flatten();
    vendor(drawn.find_map(|name| whole(name).or_else(|| family(name).map(|(_, index)| *index))))
}

/// The vendor that draws its own kind of element.
pub(crate) fn vendor_of_tag(tag: &str) -> Option<&'static Vendor> {
    vendor(*TABLE.tags.get(tag)?)
}

/// Whether an element with these ids and classes may be drawn by this vendor, though others use such names too.
pub(crate) fn may_be_drawn_by(names: &str, vendor: &str) -> bool {
    let mut vendors = names.split_ascii_whitespace().take(20).filter_map(|name| TABLE.vague.get(name)).flatten();
    vendors.any(|index| TABLE.vendors.get(*index).is_some_and(|known| known.name == vendor))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(vendor: Option<&Vendor>) -> Option<&str> {
        vendor.map(|vendor| vendor.name.as_str())
    }

    #[test]
    fn links_scripts_and_schemes_lead_to_their_vendor() {
        for (address, vendor) in [
            ("https://wa.me/10000000000", "WhatsApp click-to-chat"),
            ("tencent://message/?uin=10001", "Tencent QQ 临时会话 WPA"),
            ("https://www.sobot.com/chat/h5/index.html?sysNum=1", "Sobot 智齿"),
            ("https://line.me/ti/p/~shop", "LINE"),
            ("https://line.me/R/ti/p/%40shop", "LINE Official Account"),
            ("http://chat.shop.example/LR/Chatpre.aspx?id=1", "SWT 网站商务通 (zoosnet)"),
            ("https://tb.53kf.com/code/client/1/1", "53KF 快服"),
        ] {
            assert_eq!(name(vendor_of_link(address)), Some(vendor), "{address}");
        }
        assert_eq!(name(vendor_of_address("https://embed.tawk.to/abc/def")), Some("Tawk.to"));
        assert_eq!(
            name(vendor_of_address("https://shop.example/js/ntkfstat.js?siteid=1")),
            Some("Ntalker 小能 Xiaoneng")
        );
        assert_eq!(name(vendor_of_host("widget.intercom.io")), Some("Intercom"));
    }

    #[test]
    fn an_address_that_only_ends_alike_is_no_vendor() {
        for address in
            ["https://notwa.me/1", "https://shop.example/wa.me/1", "https://m.me.example/", "javascript:void(0)", ""]
        {
            assert!(vendor_of_link(address).is_none() && vendor_of_address(address).is_none(), "{address}");
        }
    }

    #[test]
    fn sharing_and_a_vendors_own_site_open_no_chat() {
        for address in [
            "https://api.whatsapp.com/send?text=Look",
            "https://wa.me/?text=Look",
            "https://wa.me/",
            "whatsapp://send?text=Look",
            "https://line.me/R/msg/text/?Look",
            "https://social-plugins.line.me/lineit/share?url=x",
            "https://www.tawk.to/?utm_source=powered",
            "https://www.sobot.com/products",
            "https://m.me/",
        ] {
            assert!(vendor_of_link(address).is_none(), "{address}");
        }
        assert!(vendor_of_address("https://hm.baidu.com/hm.js?1").is_none(), "statistics are no chat");
    }

    #[test]
    fn scripts_and_drawn_elements_tell_their_vendor_by_whole_words() {
        assert_eq!(name(vendor_of_script_text("ysf('open');")), Some("NetEase Qiyu 网易七鱼"));
        assert_eq!(name(vendor_of_script_text("var mysf('x'), my_Tawk_APIs = 1")), None);
        assert_eq!(name(vendor_of_names("box MEIQIA-BTN-HOLDER")), Some("Meiqia 美洽"));
        assert_eq!(name(vendor_of_names("launcher")), None);
        assert_eq!(name(vendor_of_tag("df-messenger")), Some("Dialogflow Messenger"));
        assert!(may_be_drawn_by("x launcher", "Zendesk Widget/Messaging"));
    }

    #[test]
    fn the_table_is_read_and_every_place_is_in_it() {
        assert!(TABLE.vendors.len() > 150);
        assert!(TABLE.vendors.iter().all(|vendor| !vendor.name.is_empty()));
        assert_eq!(TABLE.global_of.len(), TABLE.globals.as_ref().map_or(0, AhoCorasick::patterns_len));
    }
}
