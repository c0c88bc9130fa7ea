//! `gates`: what must be passed before a person can be reached: logging in, a CAPTCHA, an app, `WeChat`, choosing a topic,
//! an order number.
//!
//! Counted on the way to the best entrance, of those that are worth the same the one behind the fewest gates: on the pages
//! one sees on the way, in its form, and in its chat once that is open. A wall on a page that was passed stopped nobody: only what stands where the way ends counts of those, and a question for
//! a topic wherever it must be answered to go on. Where nobody was found, what stands on the ways that were tried counts. A
//! login or an app is a gate that many never pass, whatever else there is. Banners are the matter of `covered`, robots of
//! `robot-in-front`. A chat that was not opened may hold any gate: then nobody can tell.

use super::contact_form::{Field, Need, fields};
use super::form_burden::optional;
use super::source::{BRAZIL_NO_DATA_FIRST, COGA_HUMAN_HELP, OWN_CHOICE, WCAG_3_3_8};
use super::spot::{Reading, Spot, each_device, on_each_device, sighted, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{CodeTarget, EntranceKind, Search};
use crate::snapshot::{Eyes, Snapshot};
use crate::trail::Trail;
use crate::walk::{self, Hindrance, Obstacle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// See the file's head.
pub(super) struct Gates;

/// A gate, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Gate {
    /// One must log in.
    Login,
    /// One must download an app.
    App,
    /// One must prove to be no machine, or to own a number.
    Captcha,
    /// One must have `WeChat`, often to scan a code with a second device.
    Wechat,
    /// One must choose a topic.
    Topic,
    /// One must give the number of an order.
    Order,
}

impl Gate {
    fn of(what: Hindrance) -> Option<Self> {
        Some(match what {
            Hindrance::LoginWall => Self::Login,
            Hindrance::AppOnly => Self::App,
            Hindrance::Captcha => Self::Captcha,
            Hindrance::WechatOnly => Self::Wechat,
            Hindrance::TopicFirst => Self::Topic,
            _ => return None,
        })
    }

    fn id(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::App => "app",
            Self::Captcha => "captcha",
            Self::Wechat => "wechat",
            Self::Topic => "topic",
            Self::Order => "order",
        }
    }
}

/// Gates with the place where each is met first.
type Met = BTreeMap<Gate, Evidence>;

fn meet(met: &mut Met, gate: Gate, place: Evidence) {
    met.entry(gate).or_insert(place);
}

/// The place of an obstacle: the words that tell of it, or else the page.
fn place(trail: &Trail, obstacle: &Obstacle) -> Option<Evidence> {
    let page = trail.snapshots.get(obstacle.snapshot)?;
    let words = obstacle.words.trim();
    let run = page.runs.iter().find(|run| !words.is_empty() && run.text.contains(words) && !run.sight.is_unseen());
    let root = page.blocks.first()?;
    let (node, rect) = run.map_or((root.node, root.rect), |run| (run.node, run.rect));
    let text = Evidence::cut(words);
    Some(Evidence { device: obstacle.device, snapshot: obstacle.snapshot, node, rect, text })
}

/// The gates of these obstacles on a device that are wanted.
fn of_obstacles(
    trail: &Trail,
    obstacles: &[Obstacle],
    device: Device,
    wanted: impl Fn(&Obstacle, Gate) -> bool,
) -> Met {
    let mut met = Met::new();
    for obstacle in obstacles.iter().filter(|obstacle| obstacle.device == device) {
        let Some(gate) = Gate::of(obstacle.what).filter(|gate| wanted(obstacle, *gate)) else { continue };
        if let Some(place) = place(trail, obstacle) {
            meet(&mut met, gate, place);
        }
    }
    met
}

/// What stands on the way to an entrance; `None` where that is not known.
fn on_the_way(search: &Search, obstacles: &[Obstacle], spot: &Spot<'_>) -> Option<Met> {
    let device = spot.sighting.device;
    let opened: Vec<usize> = opened(spot).collect();
    let ends = |snapshot: usize| snapshot == spot.sighting.snapshot || opened.contains(&snapshot);
    let pages = spot.pages();
    let mut met = of_obstacles(spot.trail, obstacles, device, |obstacle, gate| {
        ends(obstacle.snapshot) || (gate == Gate::Topic && pages.contains(&obstacle.snapshot))
    });
    if spot.entrance.kind == EntranceKind::Wechat {
        meet(&mut met, Gate::Wechat, spot.evidence());
    }
    for code in search.codes.iter().filter(|code| opened.contains(&code.sighting.snapshot) && code.sighting.visible()) {
        // A code that stood on the page before the chat was opened belongs to the page.
        let before = search
            .codes
            .iter()
            .any(|other| other.sighting.snapshot == spot.sighting.snapshot && other.says == code.says);
        if !before && matches!(code.leads_to, CodeTarget::Wechat | CodeTarget::WechatWork) {
            meet(&mut met, Gate::Wechat, sighted(&code.sighting, &spot.entrance.text));
        }
    }
    in_form(spot, &mut met);
    let unopened = spot.entrance.kind.is_chat() && !spot.entrance.opened.iter().any(|opened| opened.device == device);
    let blind = spot.snapshot.eyes == Eyes::Http;
    (!met.is_empty() || !(unopened || blind)).then_some(met)
}

/// What is told of the easiest of the ways to equally good entrances.
fn easiest(search: &Search, obstacles: &[Obstacle], spots: &[Spot<'_>]) -> Option<Reading<Vec<Gate>>> {
    let mut best: Option<(Met, &Spot<'_>)> = None;
    let mut unknown = None;
    for spot in spots {
        match on_the_way(search, obstacles, spot) {
            None => unknown = unknown.or(Some(spot)),
            Some(met) if best.as_ref().is_none_or(|(known, _)| met.len() < known.len()) => best = Some((met, spot)),
            Some(_) => {}
        }
    }
    Some(match (best, unknown) {
        (Some((met, spot)), _) if met.is_empty() => Reading::Taken(Vec::new(), vec![spot.evidence()]),
        (_, Some(spot)) if spot.has_eyes() => Reading::Missing(Message::new("gates-missing-chat")),
        (_, Some(_)) => Reading::Missing(Message::new("missing-scripts")),
        (Some((met, _)), None) => taken(met),
        (None, None) => return None,
    })
}

/// The snapshots that show an entrance's chat once it is open.
fn opened<'a>(spot: &Spot<'a>) -> impl Iterator<Item = usize> + use<'a> {
    let device = spot.sighting.device;
    let own = spot.entrance.opened.iter().filter(move |opened| opened.device == device);
    own.filter_map(|opened| opened.snapshot)
}

/// What the form that an entrance is asks for and will not do without.
fn in_form(spot: &Spot<'_>, met: &mut Met) {
    let is_form = matches!(spot.entrance.kind, EntranceKind::ContactForm | EntranceKind::Callback);
    let Some(control) = spot.sighting.control.filter(|_| is_form) else { return };
    let page: &Snapshot = spot.snapshot;
    let needed = |field: &Field<'_>| field.need != Need::Optional;
    for field in fields(page, control).iter().filter(|field| needed(field)) {
        let place = || field.evidence(spot.sighting.device, spot.sighting.snapshot);
        if field.asks_for_an_order() {
            meet(met, Gate::Order, place());
        } else if field.asks_for_a_code() {
            meet(met, Gate::Captcha, place());
        }
    }
}

/// What stands on the ways that were tried, where nobody was found.
fn without_anybody(trail: &Trail, search: &Search, obstacles: &[Obstacle], device: Device) -> Met {
    let mut met = of_obstacles(trail, obstacles, device, |_, _| true);
    let apps = Spot::all(trail, search, device).filter(|spot| spot.entrance.kind == EntranceKind::AppOnly);
    for app in apps.filter(|spot| spot.sighting.visible()) {
        meet(&mut met, Gate::App, app.evidence());
    }
    met
}

fn taken(met: Met) -> Reading<Vec<Gate>> {
    let (gates, places) = met.into_iter().unzip();
    Reading::Taken(gates, places)
}

impl Criterion for Gates {
    type Measure = PerDevice<Vec<Gate>>;
    const ID: &'static str = "gates";
    const GROUP: Group = Group::Open;
    const SOURCES: &'static [Clause] = &[COGA_HUMAN_HELP, BRAZIL_NO_DATA_FIRST, WCAG_3_3_8, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        let obstacles = walk::met(trail, search);
        on_each_device::<Self, _>(trail, |device| {
            let spots = Spot::equals(trail, search, device);
            if let Some(told) = easiest(search, &obstacles, &spots) {
                return told;
            }
            let met = without_anybody(trail, search, &obstacles, device);
            let blind = trail.page(device).is_some_and(|page| page.eyes == Eyes::Http);
            match (met.is_empty(), blind) {
                (false, _) => taken(met),
                (true, true) => Reading::Missing(Message::new("missing-scripts")),
                (true, false) => Reading::Nothing(Message::new("missing-entrance")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, gates| {
            let barred = gates.contains(&Gate::Login) || gates.contains(&Gate::App);
            Judgement::new(match gates.len() {
                0 => 1.0,
                1 if !barred => 0.5,
                _ => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, gates| {
            if gates.is_empty() {
                return Message::new("gates-none");
            }
            let list: Vec<Message> =
                gates.iter().map(|gate| Message::new(format!("gates-gate-{}", gate.id()))).collect();
            Message::new("gates-says").with("number", gates.len()).with("list", list)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let mut gates: Vec<Gate> = measure.iter().flat_map(|(_, gates)| gates.iter().copied()).collect();
        gates.sort_unstable();
        gates.dedup();
        let list: Vec<Message> =
            gates.into_iter().map(|gate| Message::new(format!("gates-advice-{}", gate.id()))).collect();
        (!list.is_empty()).then(|| Message::new("gates-advice").with("list", list))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, gates) = measure.iter().find(|(_, gates)| gates.contains(&Gate::Order))?;
        let at = gates.iter().position(|gate| *gate == Gate::Order)?;
        let place = places.iter().filter(|place| place.device == device).nth(at)?;
        optional(std::slice::from_ref(place), true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::find::find;
    use crate::finding::Finding;
    use crate::search::{Answerer, OpenedChat};
    use crate::text::{Language, Texts};
    use proptest::prelude::*;

    const NUMBER: &str = "客服热线：400-810-8888";
    const ALL: [Gate; 6] = [Gate::Login, Gate::App, Gate::Captcha, Gate::Wechat, Gate::Topic, Gate::Order];

    /// What a customer meets on these pages, each behind the first link of the one before.
    fn way(pages: Vec<Page>) -> Finding {
        let count = pages.len();
        let mut trail = trail(pages.into_iter().map(Page::done).collect());
        for at in 1..count {
            press_first_link(&mut trail, at - 1, at);
        }
        finding("gates", &trail, &find(&trail))
    }

    fn page() -> Page {
        Page::on(Device::Phone)
    }

    #[test]
    fn a_number_on_the_page_is_behind_no_gate() {
        assert_eq!(way(vec![page().text(NUMBER)]).points, Some(1.0));
    }

    #[test]
    fn a_topic_that_must_be_chosen_is_a_gate() {
        let topics = page().text("请选择您要咨询的问题类型").button("其他问题");
        let found = way(vec![page().link("联系我们", "/contact"), topics, page().text(NUMBER)]);
        assert_eq!(found.points, Some(0.5));
        assert_eq!(Texts::new(Language::ZhHans).say(&found.says), "手机上：要过 1 关：先选问题类型");
    }

    #[test]
    fn a_login_bars_the_way_only_where_nobody_else_is_found() {
        let login = || page().text("请先登录").field("password", "密码");
        let home = || page().link("联系我们", "/contact");
        assert_eq!(way(vec![home(), login()]).points, Some(0.0));
        assert_eq!(way(vec![home().text(NUMBER), login()]).points, Some(1.0));
    }

    #[test]
    fn an_order_number_and_a_code_in_the_form_are_two_gates() {
        let form = |more: fn(Page) -> Page| {
            let form = page().form("contact").text("在线留言").field("text", "姓名").field("tel", "手机");
            way(vec![more(form.field("text", "留言内容"))])
        };
        assert_eq!(form(|page| page).points, Some(1.0));
        assert_eq!(form(|page| page.field("text", "订单号（选填）")).points, Some(1.0));
        let one = form(|page| page.field("text", "订单号"));
        assert_eq!(one.points, Some(0.5));
        assert_eq!(one.advice.unwrap().rewrite.unwrap().after, "<label>订单号（选填） <input></label>");
        assert_eq!(form(|page| page.field("text", "订单号").field("text", "验证码")).points, Some(0.0));
    }

    #[test]
    fn who_has_two_equal_ways_takes_the_easier_one() {
        let form = page().form("contact").text("在线留言").field("text", "姓名").field("tel", "手机");
        let form = form.field("text", "留言内容").field("text", "订单号").end();
        assert_eq!(way(vec![form.text("客服邮箱：kefu@shop.example")]).points, Some(1.0));
    }

    #[test]
    fn a_chat_tells_its_gates_only_when_it_is_open() {
        let trail = trail(vec![page().button("人工客服").done()]);
        let mut chat = entrance(&trail, EntranceKind::LiveChat, "人工客服");
        assert_eq!(finding("gates", &trail, &search(vec![chat.clone()])).points, None);
        let opened = OpenedChat {
            device: Device::Phone,
            snapshot: None,
            answered_by: Answerer::Human,
            offers_person: None,
            asks_for_topic: None,
            closed: false,
        };
        chat.opened.push(opened.clone());
        assert_eq!(finding("gates", &trail, &search(vec![chat.clone()])).points, Some(1.0));
        chat.opened = vec![OpenedChat { snapshot: Some(0), asks_for_topic: Some("请选择".into()), ..opened }];
        assert_eq!(finding("gates", &trail, &search(vec![chat])).points, Some(0.5));
    }

    #[test]
    fn who_has_no_wechat_is_kept_out() {
        let trail = trail(vec![page().picture("/wechat.png", "微信客服").done()]);
        let wechat = entrance(&trail, EntranceKind::Wechat, "微信客服");
        assert_eq!(finding("gates", &trail, &search(vec![wechat])).points, Some(0.5));
    }

    #[test]
    fn every_gate_is_said_in_both_languages() {
        for texts in Language::ALL.map(Texts::new) {
            for gate in ALL {
                assert!(texts.has(&format!("gates-gate-{}", gate.id())));
                assert!(texts.has(&format!("gates-advice-{}", gate.id())));
            }
        }
    }

    proptest! {
        #[test]
        fn one_more_gate_never_scores_higher(gates in proptest::sample::subsequence(ALL.to_vec(), 0..ALL.len()), more in 0usize..6) {
            let points = |gates: Vec<Gate>| Gates::judge(&PerDevice { phone: Some(gates), desktop: None }).points;
            let mut all = gates.clone();
            if !all.contains(&ALL[more]) {
                all.push(ALL[more]);
            }
            prop_assert!(points(all) <= points(gates));
        }
    }
}
