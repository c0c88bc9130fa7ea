//! `robot-in-front`: whether a robot or a pile of articles stands before the person.
//!
//! "Only robots, no person", and a person one has to dig out from behind them, were the consumers' second and third
//! complaints. Compared is what catches the eye: the robots and the ways to self-service (常见问题, 帮助中心, FAQ) on one side,
//! the ways to a person on the other, both on the page asked for and on the page where the best entrance stands. The page on
//! which the person does worse counts.
//!
//! A person who is reached only after talking to a robot, or only through a page of articles, is poor whatever the sizes; so
//! is a page with robots and articles and nobody. One way that goes past both (a number that can be dialled) is enough to be
//! compared instead. Where no robot and no articles stand anywhere, nothing is in front: good. Where there is neither a
//! person nor a robot there is nothing to compare: `human-channel` has judged that.
//!
//! # How much a thing catches the eye
//! `area ÷ 57,600 × contrast ÷ 7 × share ÷ 0.57`, each factor at most 1 and at least a little more than 0, so that no box
//! however large or far away breaks it:
//! - area of its box as seen, square CSS px; from a fifth of a phone's screen on (57,600) larger is not more visible;
//! - WCAG contrast of its words, 1 to 7; where it is not known (an icon, a picture) the 4.5 that WCAG asks of text;
//! - the share of viewing time of the screen it is on (NN/g: 57, 17, 7, 5, 3, 2, then 1 %); what stays in place is on the first.
//!
//! The formula is Doorbell's own; the sources ask for a clear entrance (GB/T 47746) and count robots in front (Jiangsu).

use super::code;
use super::human_channel::Channel;
use super::source::{CCA_COMPLAINTS, GBT_47746_5_2_2_3, JIANGSU_ROBOT_FIRST, NNG_SCREENS, OWN_CHOICE};
use super::spot::{Reading, Spot, each_device, on_each_device, pressed, was_walked, worse_of};
use super::{Clause, Criterion, Group};
use crate::colour::{Colour, contrast};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice, Rect};
use crate::lexicon::{self, Intent, Strength};
use crate::message::Message;
use crate::search::{Answerer, Search, Wording};
use crate::snapshot::{Backdrop, Control, ControlId, ControlKind, Eyes, Snapshot, TextRun};
use crate::trail::{Press, Trail};
use crate::walk;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct RobotInFront;

/// Who is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Rival {
    /// A robot.
    Robot,
    /// Articles and forms without anybody.
    SelfHelp,
}

/// How the person stands against them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "in-front")]
pub(super) enum Standing {
    /// Nothing is in front.
    Nobody,
    /// Both are there; each number as the file's head defines it, the largest of its side.
    Beside { rival: Rival, human: f64, robot: f64 },
    /// A person can be reached only through it, or not at all.
    OnlyWay { rival: Rival },
}

/// What the eye makes of a thing; see the file's head.
#[derive(Clone, Copy)]
struct Shown {
    /// Square CSS px of the device.
    area: f64,
    /// WCAG ratio.
    contrast: Option<f64>,
    /// Full screens scrolled.
    screens: u32,
}

impl Shown {
    fn prominence(self) -> f64 {
        let within = |value: f64, least: f64, most: f64| if value.is_nan() { least } else { value.clamp(least, most) };
        let share = match self.screens {
            0 => 0.57,
            1 => 0.17,
            2 => 0.07,
            3 => 0.05,
            4 => 0.03,
            5 => 0.02,
            _ => 0.01,
        };
        let area = within(self.area, 1.0, 57_600.0) / 57_600.0;
        let contrast = within(self.contrast.unwrap_or(4.5), 1.0, 7.0) / 7.0;
        (area * contrast * (share / 0.57) * 1e6).round() / 1e6
    }

    /// Something at this place of a page, with the words on it.
    fn at(page: &Snapshot, rect: &Rect, words: Option<&TextRun>, pinned: bool) -> Option<Self> {
        let scale = page.viewport?.page_scale;
        let style = words.and_then(|run| run.style);
        let contrast = style.and_then(|style| match style.backdrop {
            Backdrop::Flat(behind) => {
                let behind = behind.over(Colour::WHITE, 1.0);
                Some(contrast(style.colour.over(behind, style.opacity), behind))
            }
            Backdrop::Picture | Backdrop::Unknown => None,
        });
        let screens = if pinned { 0 } else { page.screens_down(rect)? };
        Some(Self { area: rect.area() * scale * scale, contrast, screens })
    }

    fn of_control(page: &Snapshot, id: ControlId) -> Option<Self> {
        let pinned = page.control(id)?.pinned;
        Self::at(page, &walk::shown_rect(page, id)?, page.label_of(id), pinned)
    }

    fn of_spot(spot: &Spot<'_>) -> Option<Self> {
        let pressed = spot.sighting.control.filter(|_| spot.must_be_pressed());
        if let Some(shown) = pressed.and_then(|control| Self::of_control(spot.snapshot, control)) {
            return Some(shown);
        }
        let pinned = spot.control().is_some_and(|control| control.pinned)
            || spot.sighting.prominence.is_some_and(|prominence| prominence.pinned);
        Self::at(spot.snapshot, &spot.sighting.rect?, spot.run(), pinned)
    }
}

/// One thing that catches the eye on a page.
struct Sight {
    prominence: f64,
    place: Evidence,
}

fn largest(sights: impl Iterator<Item = Sight>) -> Option<Sight> {
    sights.reduce(|a, b| if b.prominence > a.prominence { b } else { a })
}

/// Which of them words name, if they name nothing of people: 帮助与客服 is no pile of articles.
fn named(words: &str) -> Option<Rival> {
    let hits = lexicon::read(words);
    let says = |intent| hits.iter().any(|hit| hit.intent == intent && hit.strength == Strength::Strong);
    if says(Intent::HumanAgent) || says(Intent::SupportEntry) || says(Intent::PhoneLabel) {
        return None;
    }
    let robot = says(Intent::Robot);
    (robot || says(Intent::SelfHelp)).then_some(if robot { Rival::Robot } else { Rival::SelfHelp })
}

/// Whether somebody must be talked to first who is no person.
fn is_behind_robot(spot: &Spot<'_>) -> bool {
    let opened = spot.entrance.opened.iter().filter(|chat| chat.device == spot.sighting.device);
    spot.entrance.answered_by == Answerer::Both || opened.into_iter().any(|chat| chat.answered_by == Answerer::Both)
}

/// What a way to a person leads through, if it is a robot or articles.
fn through(spot: &Spot<'_>) -> Option<Rival> {
    if is_behind_robot(spot) {
        return Some(Rival::Robot);
    }
    spot.presses().into_iter().find_map(|press| named(&press.words))
}

/// All ways to a person that are seen on a device.
fn humans<'a>(trail: &'a Trail, search: &'a Search, device: Device) -> Vec<Spot<'a>> {
    let seen = Spot::all(trail, search, device).filter(|spot| spot.sighting.visible() && spot.entrance.human());
    seen.filter(|spot| Channel::of(spot).is_some_and(Channel::is_human)).collect()
}

/// Robots and articles on one page: the entrances that are robots, and every control that says so.
fn rivals(trail: &Trail, search: &Search, device: Device, index: usize) -> Vec<(Rival, Option<Sight>)> {
    let Some(page) = trail.snapshots.get(index) else { return Vec::new() };
    let here =
        Spot::all(trail, search, device).filter(|spot| spot.sighting.snapshot == index && spot.sighting.visible());
    let robots = here.filter(|spot| Channel::of(spot) == Some(Channel::Robot) || is_behind_robot(spot));
    let robots = robots.map(|spot| (Rival::Robot, Shown::of_spot(&spot), spot.evidence()));
    let controls = page.controls.iter().enumerate().filter(|(_, control)| is_pressed(control));
    let controls = controls.filter_map(|(id, control)| {
        let id = id as ControlId;
        let label = page.label_of(id).map(|run| run.text.trim()).filter(|text| text.chars().count() <= LABEL)?;
        let rect = walk::shown_rect(page, id);
        let place = Evidence { device, snapshot: index, node: control.node, rect, text: label.to_owned() };
        Some((named(label)?, Shown::of_control(page, id), place))
    });
    let sight = |shown: Option<Shown>, place| shown.map(|shown| Sight { prominence: shown.prominence(), place });
    robots.chain(controls).map(|(rival, shown, place)| (rival, sight(shown, place))).collect()
}

/// Longest label of a link to self-service, in characters: what is longer is an article's title.
const LABEL: usize = 24;

fn is_pressed(control: &Control) -> bool {
    let pressed = !matches!(control.kind, ControlKind::Field | ControlKind::Choice);
    pressed && !control.sight.is_unseen() && !control.cover.is_some_and(|cover| cover.share >= 0.5)
}

/// The ways to a person on one page: those that stand there, and the first press of those behind it.
fn people(trail: &Trail, direct: &[Spot<'_>], index: usize) -> Option<Sight> {
    let sight = |shown: Option<Shown>, place| shown.map(|shown| Sight { prominence: shown.prominence(), place });
    let here = direct.iter().filter(|spot| spot.sighting.snapshot == index);
    let here = here.filter_map(|spot| sight(Shown::of_spot(spot), spot.evidence()));
    let page = trail.snapshots.get(index)?;
    let of_press = |device, press: &Press| {
        let rect = press.rect?;
        let shown = press.control.and_then(|control| Shown::of_control(page, control));
        sight(shown.or_else(|| Shown::at(page, &rect, None, press.screens_down == 0)), pressed(device, press))
    };
    let leading = direct.iter().flat_map(|spot| {
        let presses = spot.presses().into_iter().filter(|press| press.from == index);
        presses.filter_map(|press| of_press(spot.sighting.device, press)).collect::<Vec<_>>()
    });
    largest(here.chain(leading))
}

/// Both sides on one page; `None` where their places are not known.
fn on_page(
    trail: &Trail,
    direct: &[Spot<'_>],
    rivals: Vec<(Rival, Option<Sight>)>,
    index: usize,
) -> Option<(Standing, Vec<Evidence>)> {
    let sighted = rivals.into_iter().filter_map(|(rival, sight)| Some((rival, sight?)));
    let (rival, robot) = sighted.reduce(|a, b| if b.1.prominence > a.1.prominence { b } else { a })?;
    let human = people(trail, direct, index)?;
    let standing = Standing::Beside { rival, human: human.prominence, robot: robot.prominence };
    Some((standing, vec![human.place, robot.place]))
}

/// What is known where nobody can be reached past a robot.
fn without_anybody(trail: &Trail, search: &Search, device: Device, behind: &[Spot<'_>]) -> Reading<Standing> {
    if let Some((spot, rival)) = behind.iter().find_map(|spot| Some((spot, through(spot)?))) {
        return Reading::Taken(Standing::OnlyWay { rival }, vec![spot.evidence()]);
    }
    let mut pages = trail.on(device).map(|(index, _)| index);
    let first = pages.find_map(|index| rivals(trail, search, device, index).into_iter().next());
    let Some((rival, sight)) = first else { return Reading::Nothing(Message::new("missing-entrance")) };
    // What says that it leads to a person and was not pressed may lead past them.
    let unwalked = !was_walked(trail, device);
    let leads = search.leads.iter().filter(|lead| lead.device == device && lead.wording == Wording::Literal);
    if unwalked && leads.into_iter().any(|lead| !lead.sight.is_unseen()) {
        return Reading::Missing(Message::new("robot-in-front-not-walked"));
    }
    Reading::Taken(Standing::OnlyWay { rival }, sight.map(|sight| sight.place).into_iter().collect())
}

fn read(trail: &Trail, search: &Search, device: Device) -> Reading<Standing> {
    if trail.page(device).is_none_or(|page| page.eyes == Eyes::Http) {
        return Reading::Missing(Message::new("missing-eyes"));
    }
    let (behind, direct): (Vec<Spot<'_>>, Vec<Spot<'_>>) =
        humans(trail, search, device).into_iter().partition(|spot| through(spot).is_some());
    if direct.is_empty() {
        return without_anybody(trail, search, device, &behind);
    }
    let first = trail.on(device).next().map(|(index, _)| index);
    let last = Spot::best(trail, search, device).filter(|spot| through(spot).is_none());
    let mut pages: Vec<usize> = first.into_iter().chain(last.map(|spot| spot.sighting.snapshot)).collect();
    pages.dedup();
    let with_rivals = pages.into_iter().filter_map(|index| {
        let rivals = rivals(trail, search, device, index);
        (!rivals.is_empty()).then(|| on_page(trail, &direct, rivals, index))
    });
    let told: Vec<Option<(Standing, Vec<Evidence>)>> = with_rivals.collect();
    if told.is_empty() {
        return Reading::Taken(Standing::Nobody, direct.iter().take(1).map(Spot::evidence).collect());
    }
    let ratio = |standing: &Standing| match standing {
        Standing::Beside { human, robot, .. } => human / robot,
        Standing::Nobody | Standing::OnlyWay { .. } => f64::INFINITY,
    };
    let worst = told.into_iter().flatten().min_by(|(a, _), (b, _)| ratio(a).total_cmp(&ratio(b)));
    worst.map_or(Reading::Missing(Message::new("missing-place")), |(standing, places)| Reading::Taken(standing, places))
}

/// The person's prominence for each of the other side's, as it is shown.
fn ratio(human: f64, robot: f64) -> f64 {
    let ratio = human / robot.max(f64::MIN_POSITIVE);
    (ratio.clamp(0.0, 100.0) * 100.0).round() / 100.0
}

impl Criterion for RobotInFront {
    type Measure = PerDevice<Standing>;
    const ID: &'static str = "robot-in-front";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] =
        &[GBT_47746_5_2_2_3, JIANGSU_ROBOT_FIRST, CCA_COMPLAINTS, NNG_SCREENS, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| read(trail, search, device))
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, standing| match standing {
            Standing::Nobody => Judgement::new(1.0),
            Standing::OnlyWay { .. } => Judgement::new(0.0),
            // A tenth is not seen. However small, a way past them is a way: never poor.
            Standing::Beside { human, robot, .. } => {
                Judgement::between(ratio(*human, *robot), &[(0.0, 0.3), (0.5, 0.5), (0.9, 1.0)])
            }
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, standing| match standing {
            Standing::Nobody => Message::new("robot-in-front-nobody"),
            Standing::OnlyWay { rival: Rival::Robot } => Message::new("robot-in-front-only-robot"),
            Standing::OnlyWay { rival: Rival::SelfHelp } => Message::new("robot-in-front-only-self-help"),
            Standing::Beside { rival, human, robot } => {
                let key = match rival {
                    Rival::Robot => "robot-in-front-beside-robot",
                    Rival::SelfHelp => "robot-in-front-beside-self-help",
                };
                Message::new(key).with("percent", (ratio(*human, *robot) * 100.0).round().min(999.0))
            }
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let only = measure.iter().any(|(_, standing)| matches!(standing, Standing::OnlyWay { .. }));
        let key = if only { "robot-in-front-advice-only" } else { "robot-in-front-advice" };
        (Self::judge(measure).points < 1.0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        if Self::judge(measure).points >= 1.0 {
            return None;
        }
        let human = code::in_its_language(places, None, "人工客服", "Talk to a person");
        let only = measure.iter().any(|(_, standing)| matches!(standing, Standing::OnlyWay { .. }));
        let robot = code::words_at(if only { places.first() } else { places.get(1) }, "智能客服");
        let before = format!("<button class=\"robot\">{robot}</button>");
        let after = format!(
            "<button class=\"human\">{human}</button>\n{before}\n.human {{ font-size: 20px; min-height: 60px }}"
        );
        Some(Rewrite { before, after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::{Finding, Verdict};
    use crate::search::EntranceKind;
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";
    const ROBOT: &str = "智能客服";

    fn judged(page: Page, kinds: &[(EntranceKind, &str)]) -> Finding {
        let trail = trail(vec![page.done()]);
        finding(
            "robot-in-front",
            &trail,
            &search(kinds.iter().map(|(kind, words)| entrance(&trail, *kind, words)).collect()),
        )
    }

    fn both(human: f64, robot: f64) -> Page {
        let page = Page::on(Device::Phone).text(NUMBER).at(16.0, 20.0, 160.0, human);
        page.button(ROBOT).at(16.0, 400.0, 160.0, robot)
    }

    const BOTH: [(EntranceKind, &str); 2] = [(EntranceKind::Phone, NUMBER), (EntranceKind::BotChat, ROBOT)];

    #[test]
    fn as_large_as_the_robot_is_good_half_as_large_is_half_and_tiny_is_still_a_way() {
        assert_eq!(judged(both(40.0, 40.0), &BOTH).points, Some(1.0));
        assert_eq!(judged(both(20.0, 40.0), &BOTH).points, Some(0.5));
        let tiny = judged(both(10.0, 300.0), &BOTH);
        assert_eq!(tiny.verdict, Verdict::Fair);
        assert_eq!(tiny.evidence.iter().map(|place| place.text.as_str()).collect::<Vec<_>>(), [NUMBER, ROBOT]);
    }

    #[test]
    fn a_robot_that_stays_in_place_beats_a_number_three_screens_down() {
        let page = Page::on(Device::Phone).text(NUMBER).at(16.0, 2500.0, 160.0, 40.0);
        let page = page.pinned_block("div").button(ROBOT).at(16.0, 700.0, 160.0, 40.0);
        assert_eq!(judged(page, &BOTH).verdict, Verdict::Fair);
    }

    #[test]
    fn articles_are_in_front_as_a_robot_is_and_a_help_desk_is_not() {
        let page = |words| {
            Page::on(Device::Phone)
                .text(NUMBER)
                .at(16.0, 20.0, 160.0, 20.0)
                .link(words, "/faq")
                .at(16.0, 60.0, 300.0, 80.0)
        };
        assert_eq!(judged(page("常见问题"), &BOTH[..1]).measure["phone"]["rival"], "self-help");
        assert_eq!(judged(page("客服中心"), &BOTH[..1]).measure["phone"]["in-front"], "nobody");
        assert_eq!(judged(page("新米"), &BOTH[..1]).points, Some(1.0));
    }

    #[test]
    fn a_robot_alone_is_poor_and_nothing_at_all_does_not_apply() {
        let alone = judged(Page::on(Device::Phone).button(ROBOT), &BOTH[1..]);
        assert_eq!((alone.points, alone.advice.unwrap().says.key.as_str()), (Some(0.0), "robot-in-front-advice-only"));
        assert_eq!(judged(Page::on(Device::Phone).text("稻米"), &[]).verdict, Verdict::NotApplicable);
    }

    fn robot_first(also: &[(EntranceKind, &str)]) -> Option<f64> {
        let trail = trail(vec![Page::on(Device::Phone).button("在线客服").text(NUMBER).done()]);
        let mut chat = entrance(&trail, EntranceKind::LiveChat, "在线客服");
        chat.answered_by = Answerer::Both;
        let others = also.iter().map(|(kind, words)| entrance(&trail, *kind, words));
        finding("robot-in-front", &trail, &search(others.chain([chat]).collect())).points
    }

    #[test]
    fn a_person_behind_a_robot_is_poor_and_a_number_beside_it_is_a_way_past() {
        assert_eq!(robot_first(&[]), Some(0.0));
        assert!(robot_first(&BOTH[..1]) > Some(0.25));
    }

    #[test]
    fn a_person_behind_a_page_of_articles_is_poor_and_behind_a_help_desk_is_not() {
        let behind = |words: &str| {
            let home = Page::on(Device::Phone).link(words, "/help").done();
            let mut trail = trail(vec![home, Page::on(Device::Phone).text(NUMBER).done()]);
            press_first_link(&mut trail, 0, 1);
            finding("robot-in-front", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)])).points
        };
        assert_eq!((behind("常见问题"), behind("联系我们")), (Some(0.0), Some(1.0)));
    }

    #[test]
    fn a_link_to_people_that_nobody_pressed_leaves_it_untold() {
        let page = Page::on(Device::Phone).button(ROBOT).link("联系我们", "https://shop.example/contact").done();
        let mut trail = trail(vec![page]);
        let untold = finding("robot-in-front", &trail, &crate::find::find(&trail));
        assert_eq!((untold.verdict, untold.says.key.as_str()), (Verdict::CannotTell, "robot-in-front-not-walked"));
        trail.walked = Some(crate::trail::Walked { max_steps: 3, spent: PerDevice { phone: None, desktop: None } });
        assert_eq!(finding("robot-in-front", &trail, &crate::find::find(&trail)).points, Some(0.0));
    }

    #[test]
    fn hostile_words_are_no_markup_in_the_example() {
        let page = both(10.0, 300.0).link("<b>常见问题</b>", "/faq").at(0.0, 100.0, 360.0, 300.0);
        let rewrite = judged(page, &BOTH[..1]).advice.unwrap().rewrite.unwrap();
        assert!(rewrite.before.contains("&lt;b&gt;"), "{rewrite:?}");
    }

    proptest! {
        #[test]
        fn larger_stronger_and_nearer_never_catches_the_eye_less(
            (a, b) in (-1.0..1e12f64, -1.0..1e12f64), (x, y) in (0.0..30.0f64, 0.0..30.0f64), (m, n) in (0u32..50, 0u32..50)
        ) {
            let shown = |area, contrast, screens| Shown { area, contrast: Some(contrast), screens }.prominence();
            prop_assert!(shown(a.max(b), x, m) >= shown(a.min(b), x, m));
            prop_assert!(shown(a, x.max(y), m) >= shown(a, x.min(y), m));
            prop_assert!(shown(a, x, m.min(n)) >= shown(a, x, m.max(n)));
            prop_assert!((0.0..=1.0).contains(&shown(a, x, m)));
        }

        #[test]
        fn a_more_visible_person_and_a_less_visible_robot_never_score_lower(
            (a, b) in (0.0..1.0f64, 0.0..1.0f64), (x, y) in (0.0..1.0f64, 0.0..1.0f64)
        ) {
            let points = |human, robot| {
                let standing = Standing::Beside { rival: Rival::Robot, human, robot };
                RobotInFront::judge(&PerDevice { phone: Some(standing), desktop: None }).points
            };
            prop_assert!(points(a.max(b), x) >= points(a.min(b), x));
            prop_assert!(points(a, x.min(y)) >= points(a, x.max(y)));
            prop_assert!(points(a, x) > 0.25);
        }
    }

    #[test]
    fn what_is_no_number_is_hardly_seen() {
        let shown = Shown { area: f64::NAN, contrast: Some(f64::NAN), screens: 0 };
        assert!(shown.prominence() < 1e-4 && shown.prominence() >= 0.0);
    }
}
