//! What elements announce to machines: microdata, `RDFa`, h-card. The same for the browser's answer and for plain HTML.

use super::elements::{self, Element};
use super::page::Page;
use doorbell_engine::snapshot::{CONTACT_PROPERTIES, NodeId, Sight, StructuredFormat, StructuredItem};

/// More than this many announcements of a page are not kept.
const MOST: usize = 300;
/// Longest value that is kept, in characters.
const LONGEST: usize = 200;

/// The things around an element, as they are handed down. A number is an index into [`Page::things`].
#[derive(Clone, Copy, Default)]
pub(crate) struct Around {
    microdata: Option<u32>,
    rdfa: Option<u32>,
    card: Option<u32>,
    /// The telephone of a card that the element stands in: index into the announcements.
    tel: Option<usize>,
}

/// An element that may announce something.
pub(crate) struct Announcer<'e, E> {
    pub(crate) element: &'e E,
    pub(crate) node: NodeId,
    pub(crate) sight: Sight,
}

/// Writes down what an element announces; gives what holds for the elements in it. `words` are asked for only where needed.
pub(crate) fn announce<E: Element>(
    page: &mut Page,
    announcer: &Announcer<'_, E>,
    around: Around,
    words: impl Fn() -> String,
) -> Around {
    let mut inner = around;
    let element = announcer.element;
    if let Some(names) = element.attribute("itemprop") {
        let scoped = element.attribute("itemscope").is_some();
        announced(page, announcer, StructuredFormat::Microdata, (around.microdata, scoped), names, &words);
    }
    if element.attribute("itemscope").is_some() {
        inner.microdata = Some(thing(page, element.attribute("itemtype")));
    }
    if let Some(names) = element.attribute("property") {
        let scoped = element.attribute("typeof").is_some();
        announced(page, announcer, StructuredFormat::Rdfa, (around.rdfa, scoped), names, &words);
    }
    if let Some(of) = element.attribute("typeof") {
        inner.rdfa = Some(thing(page, Some(of)));
    }
    if let Some(names) = element.attribute("class") {
        card(page, announcer, names, &mut inner, &words);
    }
    inner
}

fn thing(page: &mut Page, address: Option<&str>) -> u32 {
    let of = address.unwrap_or_default().split_ascii_whitespace().next().unwrap_or_default();
    let name = of.rsplit(['/', '#', ':']).next().unwrap_or_default();
    page.things.push(elements::cut(name, 40).to_owned());
    page.things.len() as u32 - 1
}

/// Properties by name: `itemprop` and `property` work alike.
fn announced<E: Element>(
    page: &mut Page,
    announcer: &Announcer<'_, E>,
    format: StructuredFormat,
    (thing, is_thing): (Option<u32>, bool),
    names: &str,
    words: &impl Fn() -> String,
) {
    let Some(thing) = thing.filter(|_| !is_thing) else { return };
    for name in names.split_ascii_whitespace().take(5) {
        let name = name.rsplit([':', '/']).next().unwrap_or_default();
        if let Some(property) = CONTACT_PROPERTIES.iter().find(|property| **property == name) {
            let value = value(announcer.element).unwrap_or_else(words);
            push(page, announcer, format, thing, property, &value);
        }
    }
}

/// The value in an attribute, where the element has one.
fn value(element: &impl Element) -> Option<String> {
    let of_tag = match element.tag() {
        "a" | "area" | "link" => Some("href"),
        "time" => Some("datetime"),
        "data" | "meter" => Some("value"),
        _ => None,
    };
    let own = element.attribute("content").or_else(|| of_tag.and_then(|name| element.attribute(name)));
    own.map(str::to_owned)
}

/// Class names of h-card and of hCard before it.
fn card<E: Element>(
    page: &mut Page,
    announcer: &Announcer<'_, E>,
    names: &str,
    inner: &mut Around,
    words: &impl Fn() -> String,
) {
    let has = |name: &str| names.split_ascii_whitespace().any(|word| word == name);
    if has("h-card") || has("vcard") {
        inner.card = Some(thing(page, Some("h-card")));
        inner.tel = None;
        return;
    }
    let Some(card) = inner.card else { return };
    if let Some(tel) = inner.tel {
        part_of_tel(page, tel, &has, words);
        return;
    }
    let property = names.split_ascii_whitespace().find_map(card_property);
    let Some(property) = property else { return };
    let value = linked(announcer.element).unwrap_or_else(words);
    let before = page.announcements.len();
    push(page, announcer, StructuredFormat::HCard, card, property, &value);
    inner.tel = (property == "telephone" && page.announcements.len() > before).then_some(before);
}

fn card_property(name: &str) -> Option<&'static str> {
    Some(match name {
        "p-tel" | "u-tel" | "tel" => "telephone",
        "u-email" | "p-email" | "email" => "email",
        "p-adr" | "h-adr" | "adr" => "address",
        "p-street-address" | "street-address" => "streetAddress",
        "p-locality" | "locality" => "addressLocality",
        "p-region" | "region" => "addressRegion",
        "p-postal-code" | "postal-code" => "postalCode",
        "p-country-name" | "country-name" => "addressCountry",
        _ => return None,
    })
}

/// `<span class=tel><span class=type>fax</span> <span class=value>…</span></span>`: the type says what the line is for, the
/// value stands without it.
fn part_of_tel(page: &mut Page, tel: usize, has: &impl Fn(&str) -> bool, words: &impl Fn() -> String) {
    let Some(item) = page.announcements.get_mut(tel) else { return };
    if has("type") && words().eq_ignore_ascii_case("fax") {
        "faxNumber".clone_into(&mut item.property);
    }
    if has("value") {
        elements::cut(&words(), LONGEST).clone_into(&mut item.value);
    }
}

/// What a link dials or writes to, or what an abbreviation stands for.
fn linked(element: &impl Element) -> Option<String> {
    let href = || {
        let href = element.attribute("href")?.trim();
        let scheme = href.split_once(':')?.0.to_ascii_lowercase();
        matches!(scheme.as_str(), "tel" | "mailto").then(|| href.to_owned())
    };
    match element.tag() {
        "a" | "area" => href(),
        "abbr" => element.attribute("title").map(str::to_owned),
        "data" => element.attribute("value").map(str::to_owned),
        _ => None,
    }
}

fn push<E>(
    page: &mut Page,
    announcer: &Announcer<'_, E>,
    format: StructuredFormat,
    thing: u32,
    property: &str,
    value: &str,
) {
    let value = elements::collapse(elements::cut(value.trim(), LONGEST));
    if page.announcements.len() >= MOST || elements::is_blank(&value) {
        return;
    }
    page.announcements.push(StructuredItem {
        format,
        thing,
        of: page.things.get(thing as usize).cloned().unwrap_or_default(),
        property: property.to_owned(),
        value,
        node: announcer.node,
        sight: announcer.sight,
    });
}
