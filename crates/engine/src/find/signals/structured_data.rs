//! `structured-data`: numbers, addresses and hours announced to machines, as JSON-LD, microdata, `RDFa` or h-card. They
//! confirm what is seen, and are reported where a customer sees nothing; they are never an entrance by themselves.

mod json_ld;

use crate::find::found::{Found, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::search::{Announced, AnnouncedKind, Entrance, EntranceKind, Purpose};
use crate::snapshot::StructuredItem;
use std::collections::BTreeMap;

/// Longest value kept, in characters.
const LONGEST: usize = 120;
/// Shorter addresses are found in too many others to tell. Characters without spaces and signs.
const ADDRESS: usize = 6;
/// Addresses on a page that are compared with announced ones, at most.
const ADDRESSES: usize = 50;

/// One thing that structured data says something of: a firm, one of its contact points, an address.
#[derive(Default)]
struct Thing {
    of: String,
    by: &'static str,
    properties: Vec<(String, String)>,
}

/// One announced contact, with the form in which it is compared.
pub(crate) struct Claim {
    announced: Announced,
    key: String,
    digits: String,
}

impl Claim {
    /// Whether both say the same, wherever it stands.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        (self.announced.kind, &self.key) == (other.announced.kind, &other.key)
    }
}

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for thing in json_ld::things(page.snapshot).into_iter().chain(things(&page.snapshot.announcements)) {
        for claim in claims(page, &thing) {
            found.claim(claim);
        }
    }
}

/// The things that elements announce.
fn things(items: &[StructuredItem]) -> Vec<Thing> {
    let mut things: BTreeMap<(crate::snapshot::StructuredFormat, u32), Thing> = BTreeMap::new();
    for item in items {
        let thing = things.entry((item.format, item.thing)).or_default();
        thing.by = item.format.id();
        thing.of.clone_from(&item.of);
        thing.properties.push((item.property.clone(), item.value.clone()));
    }
    things.into_values().collect()
}

impl Thing {
    fn all<'t>(&'t self, property: &'t str) -> impl Iterator<Item = &'t str> {
        self.properties.iter().filter(move |(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    fn first(&self, property: &str) -> Option<&str> {
        self.properties.iter().find(|(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    /// Persons who wrote an article, and jobs, are nobody a customer turns to.
    fn is_others(&self) -> bool {
        matches!(self.of.as_str(), "Person" | "JobPosting" | "Review" | "GovernmentOrganization")
    }
}

fn claims(page: &Page<'_>, thing: &Thing) -> Vec<Claim> {
    if thing.is_others() {
        return Vec::new();
    }
    let phones = thing.all("telephone").filter_map(|value| phone(page, value));
    let mails = thing.all("email").filter_map(email);
    let mut claims: Vec<Claim> = phones.chain(mails).collect();
    claims.extend(address(thing));
    claims.extend(thing.all("openingHours").filter_map(opening_hours));
    claims.extend(specified_hours(thing).as_deref().and_then(opening_hours));
    let purpose = thing.first("contactType").map_or(Purpose::General, purpose);
    let area = thing.first("areaServed").or(thing.first("serviceArea")).map(|area| cut(area, 60));
    for claim in &mut claims {
        thing.by.clone_into(&mut claim.announced.by);
        claim.announced.purpose = purpose;
        claim.announced.area_served.clone_from(&area);
        claim.announced.languages = thing.all("availableLanguage").take(20).map(|name| cut(name, 40)).collect();
    }
    claims
}

fn claim(kind: AnnouncedKind, value: &str, key: String, digits: String) -> Claim {
    Claim { announced: Announced::new(kind, cut(value.trim(), LONGEST), ""), key, digits }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// What stands behind `scheme:`, if the value is such an address.
fn without<'v>(value: &'v str, scheme: &str) -> &'v str {
    let value = value.trim();
    value
        .get(..scheme.len())
        .filter(|start| start.eq_ignore_ascii_case(scheme))
        .map_or(value, |_| &value[scheme.len()..])
}

/// A number that can be dialled: templates announce `+91-XXXXXXXXXX`.
fn phone(page: &Page<'_>, value: &str) -> Option<Claim> {
    let value = without(value, "tel:");
    let read = page.dialled(value.split(['?', ';']).next().unwrap_or_default())?;
    Some(claim(AnnouncedKind::Phone, value, read.value, read.digits))
}

fn email(value: &str) -> Option<Claim> {
    let value = without(value, "mailto:").split('?').next().unwrap_or_default().trim();
    let (local, host) = value.split_once('@')?;
    let fine = !local.is_empty()
        && host.contains('.')
        && !host.starts_with("example.")
        && !value.contains(char::is_whitespace);
    (fine && value.len() <= LONGEST).then(|| claim(AnnouncedKind::Email, value, value.to_lowercase(), String::new()))
}

/// An address in one piece, or put together from its parts in the order they are announced.
fn address(thing: &Thing) -> Option<Claim> {
    const PARTS: [&str; 5] = ["streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"];
    let parts = thing.properties.iter().filter(|(name, _)| PARTS.contains(&name.as_str()));
    let parts: Vec<&str> = parts.map(|(_, value)| value.as_str()).take(8).collect();
    let street = thing.first("streetAddress").or(thing.first("address"))?;
    let whole = if parts.is_empty() { street.to_owned() } else { parts.join(", ") };
    let key = plain(street);
    (key.chars().count() >= ADDRESS).then(|| claim(AnnouncedKind::PostalAddress, &whole, key, String::new()))
}

/// Letters and digits only, in lower case: the form in which addresses are compared.
fn plain(text: &str) -> String {
    text.chars().take(LONGEST).filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn opening_hours(value: &str) -> Option<Claim> {
    let a_day = hours::read(&cut(value, LONGEST))?.hours_a_day()?;
    Some(claim(AnnouncedKind::Hours, value, format!("{a_day:.2} {}", plain(value)), String::new()))
}

/// `dayOfWeek`, `opens` and `closes` as a line of text.
fn specified_hours(thing: &Thing) -> Option<String> {
    let (opens, closes) = (thing.first("opens")?, thing.first("closes")?);
    let days = thing.all("dayOfWeek").map(|day| day.rsplit(['/', ':']).next().unwrap_or(day)).take(7);
    let short = |time: &str| time.split('+').next().unwrap_or(time).chars().take(5).collect::<String>();
    Some(format!("{} {}-{}", days.collect::<Vec<_>>().join(", "), short(opens), short(closes)).trim().to_owned())
}

/// `contactType` is free text; these are what pages and the documentation use.
fn purpose(contact_type: &str) -> Purpose {
    let said = contact_type.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["customer", "客服", "kundenservice", "atención", "service client"]) {
        Purpose::General
    } else if says(&["technical", "billing", "warranty", "repair", "售后", "package tracking", "baggage"]) {
        Purpose::Aftersales
    } else if says(&["sales", "reservation", "booking", "售前"]) {
        Purpose::Presales
    } else if says(&["complaint", "投诉"]) {
        Purpose::Complaint
    } else if says(&["press", "media", "public relation", "human resource", "recruit", "career", "investor"]) {
        Purpose::Other
    } else {
        Purpose::General
    }
}

/// Adds the signal to the entrances that say the same, and gives back what no customer sees.
pub(in crate::find) fn confirm(entrances: &mut [Entrance], claims: Vec<Claim>) -> Vec<Announced> {
    if claims.is_empty() {
        return Vec::new();
    }
    let values: BTreeMap<(EntranceKind, String), usize> = entrances
        .iter()
        .enumerate()
        .map(|(index, entrance)| ((entrance.kind, entrance.value.clone()), index))
        .collect();
    let addresses: Vec<usize> = (0..entrances.len())
        .filter(|index| entrances[*index].kind == EntranceKind::PostalAddress)
        .take(ADDRESSES)
        .collect();
    let hours_shown = entrances.iter().any(|entrance| {
        entrance.visible() && entrance.hours.as_ref().is_some_and(|hours| hours.hours_a_day().is_some())
    });
    let mut unseen = Vec::new();
    for claim in claims {
        let same = match claim.announced.kind {
            AnnouncedKind::Phone => same_phone(&values, &claim),
            AnnouncedKind::Email => values.get(&(EntranceKind::Email, claim.key.clone())).copied(),
            AnnouncedKind::PostalAddress => {
                addresses.iter().copied().find(|index| is_same_address(&entrances[*index].value, &claim.key))
            }
            AnnouncedKind::Hours => None,
        };
        let seen = match same.and_then(|index| entrances.get_mut(index)) {
            Some(entrance) => {
                let saw = signal("structured-data", format!("{}: {}", claim.announced.by, claim.announced.value));
                if !entrance.signals.iter().any(|known| known.id == saw.id) {
                    entrance.signals.push(saw);
                }
                entrance.visible()
            }
            None => claim.announced.kind == AnnouncedKind::Hours && hours_shown,
        };
        if !seen {
            unseen.push(claim.announced);
        }
    }
    unseen
}

/// The same number, or the same line as people of the town write it.
fn same_phone(values: &BTreeMap<(EntranceKind, String), usize>, claim: &Claim) -> Option<usize> {
    let at = |value: &str| values.get(&(EntranceKind::Phone, value.to_owned())).copied();
    let local = |length: usize| {
        let start = claim.digits.len().checked_sub(length).filter(|start| *start > 0)?;
        at(claim.digits.get(start..)?)
    };
    at(&claim.key).or_else(|| local(8)).or_else(|| local(7))
}

fn is_same_address(shown: &str, announced: &str) -> bool {
    let shown = plain(shown);
    shown.contains(announced) || (shown.chars().count() >= ADDRESS && announced.contains(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page as Build, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::Search;
    use crate::snapshot::{StructuredFormat, Unseen};

    fn page() -> Build {
        Build::on(Device::Phone).lang("zh-CN")
    }

    fn search(page: Build) -> Search {
        find(&trail(vec![page.done()]))
    }

    fn with_json(page: Build, json: &str) -> Search {
        search(page.inline_script("application/ld+json", json))
    }

    fn confirmed(found: &Search, kind: EntranceKind) -> bool {
        let entrance = found.entrances.iter().find(|entrance| entrance.kind == kind);
        entrance.is_some_and(|entrance| entrance.signals.iter().any(|signal| signal.id == "structured-data"))
    }

    const ORGANIZATION: &str = r#"{"@context":"https://schema.org","@graph":[{"@type":["Organization","Store"],
        "email":"Help@Shop.example","address":{"@type":"PostalAddress","addressLocality":"杭州市","streetAddress":"西湖区文三路90号"},
        "contactPoint":[{"@type":"ContactPoint","telephone":"+86-400-628-7719","contactType":"customer service",
        "areaServed":["CN","HK"],"availableLanguage":[{"@type":"Language","name":"Chinese"},"en"]}]}]}"#;

    #[test]
    fn what_is_seen_is_confirmed_in_whatever_form_it_is_written() {
        let shown = page()
            .text("客服热线：400 628 7719")
            .text("邮箱：help@shop.example")
            .text("地址：浙江省杭州市西湖区文三路90号");
        let found = with_json(shown, ORGANIZATION);
        for kind in [EntranceKind::Phone, EntranceKind::Email, EntranceKind::PostalAddress] {
            assert!(confirmed(&found, kind), "{kind:?}: {:?}", found.entrances);
        }
        assert_eq!(found.announced, []);
    }

    #[test]
    fn what_nobody_sees_is_reported_and_is_no_entrance() {
        let found = with_json(page(), ORGANIZATION);
        assert_eq!(found.entrances, []);
        let phone = found.announced.iter().find(|announced| announced.kind == AnnouncedKind::Phone).unwrap();
        assert_eq!((phone.value.as_str(), phone.by.as_str()), ("+86-400-628-7719", "json-ld"));
        assert_eq!((phone.area_served.as_deref(), phone.purpose), (Some("CN"), Purpose::General));
        assert_eq!(phone.languages, ["Chinese", "en"]);
        let address = found.announced.iter().find(|announced| announced.kind == AnnouncedKind::PostalAddress).unwrap();
        assert_eq!(address.value, "杭州市, 西湖区文三路90号");
    }

    #[test]
    fn a_number_that_is_on_the_page_but_unseen_is_confirmed_and_reported_too() {
        let hidden = page().text("客服热线：400-628-7719").unseen(Unseen::NotRendered);
        let found = with_json(hidden, r#"{"telephone":"400-628-7719"}"#);
        assert!(confirmed(&found, EntranceKind::Phone));
        assert_eq!(found.announced.len(), 1);
    }

    #[test]
    fn microdata_and_cards_say_the_same_as_json() {
        for format in [StructuredFormat::Microdata, StructuredFormat::Rdfa, StructuredFormat::HCard] {
            let announce = |page: Build| {
                page.announces(format, "LocalBusiness", "telephone", "tel:+864006287719")
                    .announces(format, "LocalBusiness", "faxNumber", "010-5555 0102")
                    .announces(format, "LocalBusiness", "openingHours", "Mo-Fr 09:00-18:00")
            };
            let found = search(announce(page().text("客服热线：400-628-7719")));
            assert!(confirmed(&found, EntranceKind::Phone));
            let kinds: Vec<AnnouncedKind> = search(announce(page())).announced.iter().map(|a| a.kind).collect();
            assert_eq!(kinds, [AnnouncedKind::Phone, AnnouncedKind::Hours], "a fax is no way to a person");
        }
    }

    #[test]
    fn people_jobs_and_placeholders_are_not_announced() {
        for json in [
            r#"{"@type":"Person","telephone":"400-628-7719"}"#,
            r#"{"telephone":"+91-XXXXXXXXXX","email":"you"}"#,
            r#"{"telephone":"","email":null,"faxNumber":"010-5555 0102"}"#,
        ] {
            assert_eq!(with_json(page(), json).announced, [], "{json}");
        }
    }

    #[test]
    fn hours_are_reported_where_no_hours_are_shown() {
        let json = r#"{"openingHoursSpecification":[{"@type":"OpeningHoursSpecification","dayOfWeek":
            ["https://schema.org/Monday","Tuesday"],"opens":"09:00:00","closes":"18:00"}]}"#;
        let hidden = with_json(page().text("客服热线：400-628-7719"), json);
        assert_eq!(hidden.announced[0].value, "Monday, Tuesday 09:00-18:00");
        let shown = with_json(page().text("客服热线：400-628-7719（周一至周五 9:00-18:00）"), json);
        assert_eq!(shown.announced, []);
    }
}
