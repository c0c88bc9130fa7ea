//! `same-place`: whether help stands at the same place on every page.
//!
//! Who has found the link to customer service once looks for it there again. Compared are the pages that were opened on the
//! walk: the same help (a link or button to help, a number, a chat) must stand in the same part of each page (head, content,
//! side, foot) and in the same order among the links that both pages have, as WCAG 2.2 asks. Order is the order of the
//! document, which is what a screen reader reads and what the eye sees on nearly every page.
//!
//! Its neighbours decide: it has moved where it stands on the other side of more than half of the links that both pages have
//! (that one other link has moved is not its fault). Where a page has it twice, one of them at the same place is enough.
//! Help that is on one page only is not compared; nor is a walk that saw one page. The table knows yes and no; where some
//! of the help stays and some moves, half of the points is Doorbell's own choice.

use super::code;
use super::source::{OWN_CHOICE, WCAG_3_2_6};
use super::spot::{Reading, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::find;
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::search::{Position, Search, Wording};
use crate::snapshot::{BlockId, ControlId, Eyes, NodeId, Snapshot};
use crate::trail::Trail;
use crate::walk::{self, without_place};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// See the file's head.
pub(super) struct SamePlace;

/// What became of the help that is on more than one page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Places {
    /// Pages that were compared.
    pages: u32,
    /// Kinds of help that stay where they are.
    stay: u32,
    /// Kinds of help that do not.
    move_about: u32,
}

/// Pages that are compared, and links of a page that are read: bounds for pages without end.
const MOST_PAGES: usize = 8;
const MOST_LINKS: usize = 400;

/// Help at one place of a page.
struct Place {
    /// In the order of the document.
    order: NodeOrder,
    part: Position,
    evidence: Evidence,
}

/// Place in the document: the block, and the node in it.
type NodeOrder = (BlockId, NodeId);

/// A page with its help by name and its links by name.
struct Page {
    help: BTreeMap<String, Vec<Place>>,
    /// Links that stand on it once.
    links: BTreeMap<String, NodeOrder>,
}

/// The name of a control wherever it stands: its words and its address.
fn name(page: &Snapshot, id: ControlId) -> Option<String> {
    let control = page.control(id)?;
    let words = page.label_of(id).map(|run| run.text.trim()).or(control.attributes.label.as_deref())?;
    let to = control.href.as_deref().map_or("", without_place);
    Some(format!("{} {to}", words.chars().take(60).collect::<String>().to_lowercase()))
}

fn part(page: &Snapshot, block: BlockId, rect: Option<Rect>, pinned: bool) -> Position {
    find::position(page, Some(block), rect, pinned)
}

fn links(page: &Snapshot) -> BTreeMap<String, NodeOrder> {
    let (mut once, mut twice) = (BTreeMap::new(), BTreeSet::new());
    let seen = page.controls.iter().enumerate().filter(|(_, control)| !control.sight.is_unseen());
    for (id, control) in seen.take(MOST_LINKS) {
        let Some(name) = name(page, id as ControlId) else { continue };
        if once.insert(name.clone(), (control.block, control.node)).is_some() {
            twice.insert(name);
        }
    }
    once.retain(|name, _| !twice.contains(name));
    once
}

/// The names of everything that says literally that it leads to people. A link to the page it stands on leads nowhere there,
/// and is the same help.
fn names_of_help(trail: &Trail, search: &Search, device: Device) -> BTreeSet<String> {
    let leads = search.leads.iter().filter(|lead| lead.device == device && lead.wording == Wording::Literal);
    leads.filter_map(|lead| name(trail.snapshots.get(lead.snapshot)?, lead.control)).collect()
}

/// The help of one page: what says literally that it leads to people, and the ways to them that are seen.
fn help(search: &Search, named: &BTreeSet<String>, index: usize, page: &Snapshot) -> BTreeMap<String, Vec<Place>> {
    let mut help: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let device = page.device;
    let mut add = |name: String, block: BlockId, node: NodeId, rect: Option<Rect>, pinned: bool, text: &str| {
        let text = text.chars().take(80).collect();
        let evidence = Evidence { device, snapshot: index, node, rect, text };
        help.entry(name).or_default().push(Place {
            order: (block, node),
            part: part(page, block, rect, pinned),
            evidence,
        });
    };
    for (id, control) in page.controls.iter().enumerate().filter(|(_, control)| !control.sight.is_unseen()) {
        let own = name(page, id as ControlId).filter(|name| named.contains(name));
        let Some(own) = own else { continue };
        let words = page.label_of(id as ControlId).map_or("", |run| run.text.as_str());
        let rect = walk::shown_rect(page, id as ControlId);
        add(format!("link {own}"), control.block, control.node, rect, control.pinned, words);
    }
    for entrance in search.entrances.iter().filter(|entrance| entrance.human()) {
        for place in entrance.sightings.iter().filter(|place| place.snapshot == index && place.visible()) {
            let run = place.run.and_then(|run| page.run(run)).map(|run| run.block);
            let control = place.control.and_then(|control| page.control(control));
            let Some(block) = run.or(control.map(|control| control.block)) else { continue };
            let pinned = place.prominence.is_some_and(|prominence| prominence.pinned);
            let own = format!("way {} {}", entrance.kind.id(), entrance.value);
            add(own, block, place.node, place.rect, pinned, &entrance.text);
        }
    }
    help
}

/// Whether help stands at one place on both pages: in the same part, and on the same side of most of their common links.
fn is_same(a: &Place, b: &Place, before: &Page, after: &Page) -> bool {
    let common = before.links.iter().filter_map(|(name, at)| Some((at, after.links.get(name)?)));
    let common = common.filter(|(x, y)| **x != a.order && **y != b.order);
    let (mut all, mut turned) = (0_u32, 0_u32);
    for (x, y) in common {
        all += 1;
        turned += u32::from((*x < a.order) != (*y < b.order));
    }
    a.part == b.part && 2 * turned <= all
}

/// The first state of each page of the merchant's own site that was opened on a device. A chat's own site has other heads and
/// feet.
fn pages(trail: &Trail, device: Device) -> Vec<(usize, &Snapshot)> {
    let home = trail.page(device).and_then(site);
    let own = trail.on(device).filter(|(_, page)| site(page) == home);
    let mut seen = BTreeSet::new();
    own.filter(|(_, page)| seen.insert(without_place(&page.url).to_owned())).take(MOST_PAGES).collect()
}

/// What is registered of the host of a page.
fn site(page: &Snapshot) -> Option<String> {
    Some(find::site(Url::parse(&page.url).ok()?.host_str()?).to_owned())
}

/// What became of each kind of help, over all pairs of pages that have it: whether it stays, and where it was met.
fn compare(pages: &[Page]) -> Vec<(bool, Vec<&Evidence>)> {
    let names: BTreeSet<&String> = pages.iter().flat_map(|page| page.help.keys()).collect();
    let told = names.into_iter().filter_map(|name| {
        let with: Vec<(&Page, &Vec<Place>)> =
            pages.iter().filter_map(|page| Some((page, page.help.get(name)?))).collect();
        let ((first, places), others) = with.split_first()?;
        if others.is_empty() {
            return None;
        }
        let stays =
            |other: &(&Page, &Vec<Place>)| places.iter().any(|a| other.1.iter().any(|b| is_same(a, b, first, other.0)));
        let met = with.iter().filter_map(|(_, places)| places.first().map(|place| &place.evidence));
        Some((others.iter().all(stays), met.take(3).collect()))
    });
    told.collect()
}

fn read(trail: &Trail, search: &Search, device: Device) -> Reading<Places> {
    let shown = pages(trail, device);
    if shown.len() < 2 {
        return Reading::Nothing(Message::new("same-place-one-page"));
    }
    if shown.iter().any(|(_, page)| page.eyes == Eyes::Http) {
        return Reading::Missing(Message::new("missing-eyes"));
    }
    let named = names_of_help(trail, search, device);
    let of_page =
        |(index, page): (usize, &Snapshot)| Page { help: help(search, &named, index, page), links: links(page) };
    let pages: Vec<Page> = shown.into_iter().map(of_page).collect();
    let told = compare(&pages);
    let count = |stays| told.iter().filter(|(stayed, _)| *stayed == stays).count() as u32;
    let places = Places { pages: pages.len() as u32, stay: count(true), move_about: count(false) };
    if places.stay + places.move_about == 0 {
        return Reading::Nothing(Message::new("same-place-not-repeated"));
    }
    // What moves is shown first: that is what to change.
    let (moved, stayed): (Vec<_>, Vec<_>) = told.into_iter().partition(|(stays, _)| !stays);
    let evidence = moved.into_iter().chain(stayed).flat_map(|(_, met)| met).take(6).cloned().collect();
    Reading::Taken(places, evidence)
}

impl Criterion for SamePlace {
    type Measure = PerDevice<Places>;
    const ID: &'static str = "same-place";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[WCAG_3_2_6, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| read(trail, search, device))
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, places| {
            Judgement::new(match (places.stay, places.move_about) {
                (_, 0) => 1.0,
                (0, _) => 0.0,
                _ => 0.5,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, places| {
            let key = match (places.stay, places.move_about) {
                (_, 0) => "same-place-stays",
                (0, _) => "same-place-moves",
                _ => "same-place-some",
            };
            Message::new(key).with("pages", places.pages).with("moved", places.move_about)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("same-place-advice"))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let help = format!("<a>{}</a>", code::words_at(places.first(), "客户服务"));
        (Self::judge(measure).points < 1.0).then(|| Rewrite {
            before: format!("<!-- 1 --> <header>… {help}</header>\n<!-- 2 --> <footer>… {help}</footer>"),
            after: format!("<!-- 1 --> <header>… {help}</header>\n<!-- 2 --> <header>… {help}</header>"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{self, finding, trail};
    use crate::finding::{Finding, Verdict};
    use proptest::prelude::*;

    const NUMBER: &str = "客服热线：400-810-8888";

    fn page(url: &str) -> build::Page {
        build::Page::on(Device::Desktop).url(url)
    }

    fn home() -> build::Page {
        page("https://shop.example/")
    }

    fn contact() -> build::Page {
        page("https://shop.example/contact")
    }

    fn menu(page: build::Page, links: &[&str]) -> build::Page {
        let page = page.block("header");
        links.iter().fold(page, |page, words| page.link(words, &format!("https://shop.example/{words}"))).end()
    }

    fn judged(pages: Vec<build::Page>) -> Finding {
        let trail = trail(pages.into_iter().map(build::Page::done).collect());
        finding("same-place", &trail, &crate::find::find(&trail))
    }

    #[test]
    fn the_same_menu_on_both_pages_is_good() {
        let links = ["新米", "面粉", "联系我们"];
        let same = judged(vec![menu(home(), &links), menu(contact(), &links)]);
        assert_eq!((same.verdict, same.measure["desktop"]["pages"].as_u64()), (Verdict::Good, Some(2)));
    }

    #[test]
    fn help_that_goes_from_the_head_to_the_foot_or_to_the_other_end_of_the_menu_has_moved() {
        let start = || menu(home(), &["新米", "面粉", "杂粮", "联系我们"]);
        let foot = menu(contact(), &["新米", "面粉", "杂粮"])
            .block("footer")
            .link("联系我们", "https://shop.example/联系我们");
        assert_eq!(judged(vec![start(), foot]).verdict, Verdict::Poor);
        let front = menu(contact(), &["联系我们", "新米", "面粉", "杂粮"]);
        let moved = judged(vec![start(), front]);
        assert_eq!((moved.verdict, moved.evidence[0].text.as_str()), (Verdict::Poor, "联系我们"));
        assert!(moved.advice.unwrap().rewrite.unwrap().before.contains("联系我们"));
    }

    #[test]
    fn a_link_to_the_page_it_stands_on_is_the_same_help() {
        let links = ["新米", "面粉", "联系我们"];
        let own = menu(page("https://shop.example/联系我们"), &links);
        assert_eq!(judged(vec![menu(home(), &links), own]).verdict, Verdict::Good);
    }

    #[test]
    fn another_link_that_moves_is_not_the_fault_of_help() {
        let start = menu(home(), &["新米", "面粉", "杂粮", "联系我们"]);
        let other = menu(contact(), &["面粉", "杂粮", "联系我们", "新米"]);
        assert_eq!(judged(vec![start, other]).verdict, Verdict::Good);
    }

    #[test]
    fn the_pages_of_somebody_else_are_not_compared() {
        let chat = page("https://chat.vendor.example/room").block("footer").text(NUMBER);
        assert_eq!(judged(vec![home().block("header").text(NUMBER), chat]).verdict, Verdict::NotApplicable);
    }

    #[test]
    fn where_the_link_stays_and_the_number_moves_it_is_half() {
        let links = ["新米", "面粉", "联系我们"];
        let with_number = |page: build::Page, tag: &str| menu(page, &links).block(tag).text(NUMBER).end();
        assert_eq!(judged(vec![with_number(home(), "footer"), with_number(contact(), "footer")]).points, Some(1.0));
        assert_eq!(judged(vec![with_number(home(), "footer"), with_number(contact(), "header")]).points, Some(0.5));
    }

    #[test]
    fn a_number_in_the_foot_of_both_pages_stays_though_one_has_it_in_its_head_too() {
        let first = home().block("footer").text(NUMBER).end();
        let second = contact().block("header").text(NUMBER).end().block("footer").text(NUMBER).end();
        assert_eq!(judged(vec![first, second]).points, Some(1.0));
    }

    #[test]
    fn one_page_two_states_of_one_page_and_help_on_one_page_only_are_not_compared() {
        assert_eq!(judged(vec![home().text(NUMBER)]).says.key, "same-place-one-page");
        assert_eq!(judged(vec![home().text(NUMBER)]).verdict, Verdict::NotApplicable);
        let state = page("https://shop.example/#more").text(NUMBER);
        assert_eq!(judged(vec![home().text(NUMBER), state]).verdict, Verdict::NotApplicable);
        assert_eq!(judged(vec![home().text("稻米"), contact().text(NUMBER)]).verdict, Verdict::NotApplicable);
        let blind = contact().text(NUMBER).without_eyes();
        assert_eq!(judged(vec![home().text(NUMBER), blind]).verdict, Verdict::CannotTell);
    }

    proptest! {
        #[test]
        fn one_thing_more_that_stays_and_one_less_that_moves_never_score_lower(stay in 0u32..9, moved in 1u32..9) {
            let points = |stay, move_about| {
                let places = Places { pages: 2, stay, move_about };
                SamePlace::judge(&PerDevice { phone: Some(places), desktop: None }).points
            };
            prop_assert!(points(stay + 1, moved) >= points(stay, moved));
            prop_assert!(points(stay, moved - 1) >= points(stay, moved));
        }
    }
}
