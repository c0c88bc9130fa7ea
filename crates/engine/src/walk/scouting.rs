//! Scouting: which pages are read by plain HTTP before one of the ways to them is pressed, and what such a reading promises.
//! It only says what is pressed first: a way counts when it was walked.

use super::candidate::Candidate;
use super::next::{WANTED, Walk};
use super::state::without_place;
use super::{Bounds, Done, done};
use crate::find::find;
use crate::geometry::Device;
use crate::search::{EntranceKind, Lead, Purpose, Search, Sighting};
use crate::snapshot::{SCHEMA, Snapshot};
use crate::trail::{Action, Fault, Gave, Recorder, Step, Trail};
use std::collections::{BTreeMap, BTreeSet};

/// Pages that are read before the next press.
const AT_ONCE: usize = 6;
/// Pages that are read on a walk.
const IN_ALL: usize = 24;
/// Longest address that is asked for, bytes.
const LONGEST: usize = 2000;

/// What was read behind a link, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promise {
    /// A telephone number.
    Phone,
    /// Another way to a person that is not known yet.
    Person,
    /// It was not read, or nothing was found: a script may still draw it.
    Unknown,
    /// There is no such page.
    NoPage,
}

impl Promise {
    /// What a reading promises where so much is `known`.
    pub(super) fn of(gave: &Gave, known: &BTreeMap<EntranceKind, u32>) -> Self {
        match gave {
            Gave::Page { kinds } if kinds.contains(&EntranceKind::Phone) => Self::Phone,
            Gave::Page { kinds } if kinds.iter().any(|kind| WANTED.contains(kind) && !known.contains_key(kind)) => {
                Self::Person
            }
            Gave::Fault { fault: Fault::NameNotFound | Fault::HttpStatus { status: 404 | 410 } } => Self::NoPage,
            _ => Self::Unknown,
        }
    }
}

/// The addresses that are worth reading before the next press, best first: where several things of the same fewest presses
/// could give a number, and none is known to.
pub fn scout(trail: &Trail, search: &Search, device: Device, bounds: &Bounds) -> Vec<String> {
    let room = IN_ALL.saturating_sub(trail.scouted.len()).min(AT_ONCE);
    let Done { pages, presses } = done(trail, device);
    let spent = pages >= bounds.pages || presses >= bounds.presses;
    // Who answers late is not asked for more.
    let late = trail.scouted.iter().any(|page| page.gave == Gave::Left);
    if room == 0 || spent || late || trail.page(device).is_none() {
        return Vec::new();
    }
    let walk = Walk::new(trail, search, device);
    let mut open: Vec<Candidate<'_>> = walk.candidates(bounds.max_steps).filter(|it| walk.gains(it)).collect();
    open.sort_by(Candidate::order);
    let Some(first) = open.first() else { return Vec::new() };
    let (fewest, promise) = (first.presses, first.promise);
    if promise == Promise::Phone || !walk.may_give_a_number(first) {
        return Vec::new();
    }
    let nearest: Vec<Candidate<'_>> = open.into_iter().take_while(|it| it.presses == fewest).collect();
    if nearest.len() < 2 {
        return Vec::new();
    }
    let mut known: BTreeSet<&str> = trail.scouted.iter().map(|page| without_place(&page.url)).collect();
    let addresses = nearest.into_iter().filter_map(Candidate::lead).filter_map(address);
    addresses.filter(|url| known.insert(without_place(url))).take(room).map(str::to_owned).collect()
}

/// The address of the page a lead opens, without a place on it; `None` where plain HTTP cannot tell what is there.
fn address(lead: &Lead) -> Option<&str> {
    let href = lead.href.as_deref().filter(|href| href.len() <= LONGEST)?;
    let (page, place) = href.split_once('#').unwrap_or((href, ""));
    let web = page.starts_with("http://") || page.starts_with("https://");
    (web && !place.starts_with(['/', '!'])).then_some(page)
}

/// The kinds of way to a person on a page that plain HTTP read, in order.
pub fn kinds_on(page: Snapshot) -> Vec<EntranceKind> {
    let device = page.device;
    let action = Action::Open { url: page.url.clone() };
    let trail = Trail {
        schema: SCHEMA,
        start: page.url.clone(),
        recorded_at: String::new(),
        recorder: Recorder { program: String::new(), browser: None, language: String::new(), unsandboxed: false },
        snapshots: vec![page],
        steps: vec![Step { device, action, change: None, to: Some(0), fault: None, incidents: Vec::new() }],
        looks: Vec::new(),
        walked: None,
        scouted: Vec::new(),
    };
    let found = find(&trail).entrances.into_iter();
    let own = found.filter(|entrance| entrance.human() && entrance.purpose != Purpose::Other);
    let read = own.filter(|entrance| entrance.best_on(device).is_some_and(Sighting::visible));
    read.map(|entrance| entrance.kind).collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, trail};
    use crate::trail::Scouted;
    use crate::walk::{Next, next_step};

    const BOUNDS: Bounds = Bounds { max_steps: 4, pages: 12, presses: 30 };
    const DEVICE: Device = Device::Phone;

    /// A home page with so many links that promise the same.
    fn home(links: usize) -> Trail {
        let link = |page: Page, at: usize| {
            page.link(&format!("{}号柜服务", at + 1), &format!("https://shop.example/desk-{at}"))
        };
        trail(vec![(0..links).fold(Page::on(DEVICE), link).done()])
    }

    fn asked(trail: &Trail) -> Vec<String> {
        scout(trail, &find(trail), DEVICE, &BOUNDS)
    }

    fn tell(trail: &mut Trail, url: &str, gave: Gave) {
        trail.scouted.push(Scouted { url: url.to_owned(), gave });
    }

    fn nothing() -> Gave {
        Gave::Page { kinds: Vec::new() }
    }

    /// The words that are pressed first.
    fn pressed(trail: &Trail) -> String {
        match next_step(trail, &find(trail), DEVICE, &BOUNDS) {
            Next::Do(action) => action.press().unwrap().words.clone(),
            other => panic!("nothing is pressed: {other:?}"),
        }
    }

    #[test]
    fn where_several_ways_are_open_a_few_at_once_are_read() {
        let mut trail = home(8);
        let first = asked(&trail);
        let wanted: Vec<String> = (0..6).map(|at| format!("https://shop.example/desk-{at}")).collect();
        assert_eq!(first, wanted);
        for url in &first {
            tell(&mut trail, url, nothing());
        }
        assert_eq!(asked(&trail), ["https://shop.example/desk-6", "https://shop.example/desk-7"]);
        // Forbidden is forbidden: it is not asked for again.
        for url in asked(&trail) {
            tell(&mut trail, &url, Gave::Forbidden);
        }
        assert_eq!(asked(&trail), Vec::<String>::new());
    }

    #[test]
    fn where_reading_cannot_spare_a_press_nothing_is_read() {
        assert_eq!(asked(&home(1)), Vec::<String>::new());
        let known = Page::on(DEVICE).text("客服热线：400-628-7719").link("联系我们", "https://shop.example/contact");
        assert_eq!(
            asked(&trail(vec![known.link("帮助中心", "https://shop.example/help").done()])),
            Vec::<String>::new()
        );
        let mut trail = home(8);
        tell(&mut trail, "https://shop.example/desk-7", Gave::Page { kinds: vec![EntranceKind::Phone] });
        assert_eq!(asked(&trail), Vec::<String>::new());
        let spent = Bounds { pages: 1, ..BOUNDS };
        assert_eq!(scout(&home(8), &find(&home(8)), DEVICE, &spent), Vec::<String>::new());
    }

    #[test]
    fn who_answers_late_is_not_asked_for_more() {
        let mut trail = home(8);
        tell(&mut trail, "https://shop.example/desk-0", Gave::Left);
        assert_eq!(asked(&trail), Vec::<String>::new());
    }

    #[test]
    fn only_pages_within_reach_are_read() {
        let page = Page::on(DEVICE)
            .link("帮助中心", "https://shop.example/help#top")
            .link("联系我们", "https://other.example/contact")
            .link("客服中心", "https://shop.example/#/contact")
            .link("在线帮助", "javascript:help()")
            .link("下载客服", "https://shop.example/service.apk")
            .link("提交订单联系客服", "https://shop.example/order");
        assert_eq!(asked(&trail(vec![page.done()])), ["https://shop.example/help"]);
    }

    #[test]
    fn what_was_read_says_what_is_pressed_first() {
        let mut trail = home(5);
        assert_eq!(pressed(&trail), "1号柜服务");
        tell(&mut trail, "https://shop.example/desk-3", Gave::Page { kinds: vec![EntranceKind::Email] });
        assert_eq!(pressed(&trail), "4号柜服务");
        tell(&mut trail, "https://shop.example/desk-4/", Gave::Page { kinds: vec![EntranceKind::Phone] });
        assert_eq!(pressed(&trail), "5号柜服务");
    }

    #[test]
    fn a_page_that_is_not_there_is_pressed_last_and_still_pressed() {
        let gone = || Gave::Fault { fault: Fault::HttpStatus { status: 404 } };
        let mut trail = home(2);
        tell(&mut trail, "https://shop.example/desk-0", gone());
        assert_eq!(pressed(&trail), "2号柜服务");
        tell(&mut trail, "https://shop.example/desk-1", gone());
        assert_eq!(pressed(&trail), "1号柜服务");
        // An error of the server's may have passed by then.
        let mut trail = home(2);
        tell(&mut trail, "https://shop.example/desk-0", Gave::Fault { fault: Fault::HttpStatus { status: 503 } });
        assert_eq!(pressed(&trail), "1号柜服务");
    }

    #[test]
    fn ways_to_a_person_are_read_and_robots_are_none() {
        let page =
            Page::on(DEVICE).text("客服热线：400-628-7719").text("机器人客服").link("邮件", "mailto:help@shop.example");
        assert_eq!(kinds_on(page.done()), [EntranceKind::Phone, EntranceKind::Email]);
        assert_eq!(kinds_on(Page::on(DEVICE).text("本店出售灯具").done()), []);
    }
}
