//! The law for all criteria at once. Tests only.

use super::source::DOCUMENTS;
use super::{ALL, by_id};
use crate::build::{Page, entrance, hours, look_closer, press_first_link, search, trail};
use crate::colour::Colour;
use crate::find::find;
use crate::finding::{Finding, Verdict};
use crate::geometry::{Device, Rect};
use crate::message::{Arg, Message};
use crate::rubric;
use crate::score::rate;
use crate::search::{Entrance, EntranceKind, Purpose, Search};
use crate::text::{Language, Texts};
use crate::trail::{Trail, Zoomed};
use regex::Regex;
use std::collections::BTreeSet;
use std::path::Path;

const NUMBER: &str = "400-810-8888";
const CHAT: &str = "人工客服";

/// Files in `src/criteria` that are no criterion.
const OTHER_FILES: &[&str] = &["code", "contact_form", "mod", "registry", "source", "spot"];

fn files() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/criteria");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect()
}

#[expect(clippy::disallowed_methods, reason = "a test reads the sources it is part of")]
fn source_of(file: &str) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    std::fs::read_to_string(src.join(file)).unwrap()
}

fn ids() -> BTreeSet<String> {
    ALL.iter().map(|criterion| criterion.id.to_owned()).collect()
}

#[test]
fn every_file_is_a_listed_criterion_of_its_own_name() {
    let files = files().into_iter().filter(|name| !OTHER_FILES.contains(&name.as_str()));
    assert_eq!(files.map(|name| name.replace('_', "-")).collect::<BTreeSet<_>>(), ids());
    assert_eq!(ALL.len(), ids().len(), "ids are unique");
}

#[test]
fn every_criterion_has_a_weight_and_the_weights_sum_to_100() {
    assert_eq!(rubric::WEIGHTS.iter().map(|(id, _)| (*id).to_owned()).collect::<BTreeSet<_>>(), ids());
    assert_eq!(rubric::WEIGHTS.len(), ALL.len());
    let sum: f64 = rubric::WEIGHTS.iter().map(|(_, weight)| weight).sum();
    assert!((sum - 100.0).abs() < 1e-9, "{sum}");
}

#[test]
fn every_criterion_and_document_has_its_texts_in_both_languages() {
    for texts in Language::ALL.map(Texts::new) {
        for criterion in ALL {
            for part in ["title", "why", "threshold"] {
                assert!(
                    texts.has(&format!("{}-{part}", criterion.id)),
                    "{:?} {}-{part}",
                    texts.language(),
                    criterion.id
                );
            }
            assert!(!criterion.sources.is_empty(), "{}", criterion.id);
        }
        for document in DOCUMENTS {
            assert!(texts.has(document.title), "{}", document.title);
            assert!(texts.has(&format!("reliability-{}", document.reliability.id())));
        }
    }
}

/// Keys that are put together from parts (`format!`) are not seen here but by [`every_page_of_the_table_is_said_in_full`]
/// and by the tests of their files.
#[test]
fn every_key_in_the_sources_has_words() {
    let key = Regex::new(r#""((?:[a-z]+-)+[a-z]+)""#).unwrap();
    let criteria = files().into_iter().filter(|name| name != "registry").map(|name| format!("criteria/{name}.rs"));
    for file in criteria.chain(["score.rs".to_owned()]) {
        let source = source_of(&file);
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for (_, [key]) in key.captures_iter(code).map(|found| found.extract()) {
            let own =
                ALL.iter().any(|criterion| key.strip_prefix(criterion.id).is_some_and(|rest| rest.starts_with('-')));
            let is_text =
                own || ["missing-", "remark-", "on-", "both-", "measure-"].iter().any(|start| key.starts_with(start));
            for texts in Language::ALL.map(Texts::new) {
                assert!(!is_text || texts.has(key), "{file}: {key} in {:?}", texts.language());
            }
        }
    }
}

/// A page for each verdict a criterion can have.
struct Case {
    criterion: &'static str,
    verdict: Verdict,
    trail: Trail,
    search: Search,
}

fn case(criterion: &'static str, verdict: Verdict, page: Page, kind: EntranceKind, words: &str) -> Case {
    let trail = trail(vec![page.done()]);
    let search = search(vec![entrance(&trail, kind, words)]);
    Case { criterion, verdict, trail, search }
}

fn phone(criterion: &'static str, verdict: Verdict, page: Page) -> Case {
    case(criterion, verdict, page, EntranceKind::Phone, NUMBER)
}

fn number() -> Page {
    Page::on(Device::Phone).text(NUMBER).size(20.0)
}

fn nobody(criterion: &'static str, verdict: Verdict) -> Case {
    phone(criterion, verdict, Page::on(Device::Phone).text("稻米"))
}

fn blind(criterion: &'static str) -> Case {
    phone(criterion, Verdict::CannotTell, number().without_eyes())
}

fn with_hours(case: Case, a_day: Option<f64>) -> Case {
    let mut case = case;
    case.search.entrances[0].hours = Some(hours("服务时间", a_day));
    case
}

fn looked_at(case: Case, shape: impl Fn(&mut crate::trail::Look)) -> Case {
    let mut case = case;
    let device = case.trail.snapshots[0].device;
    look_closer(&mut case.trail, &case.search, device, shape);
    case
}

fn person() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let mail = Page::on(Device::Desktop).text("kefu@shop.example");
    vec![
        phone("human-channel", good, number()),
        case("human-channel", fair, mail, EntranceKind::Email, "kefu@shop.example"),
        nobody("human-channel", poor),
        phone("human-channel", Verdict::CannotTell, Page::on(Device::Phone).text("稻米").without_eyes()),
        with_hours(phone("service-hours", good, number()), Some(9.0)),
        with_hours(phone("service-hours", fair, number()), None),
        phone("service-hours", poor, number()),
        nobody("service-hours", Verdict::NotApplicable),
        blind("service-hours"),
    ]
}

fn found() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let down = |y| number().at(16.0, y, 200.0, 24.0);
    vec![
        phone("first-screen", good, number()),
        phone("first-screen", fair, down(1000.0)),
        phone("first-screen", poor, down(2800.0)),
        nobody("first-screen", Verdict::NotApplicable),
        blind("first-screen"),
        phone("phone-visibility", good, number()),
        phone("phone-visibility", fair, down(2800.0)),
        nobody("phone-visibility", poor),
        blind("phone-visibility"),
    ]
}

fn read() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let grey = |level| number().colours(Colour::opaque(level, level, level), Colour::WHITE);
    vec![
        phone("text-size", good, number()),
        phone("text-size", fair, number().size(16.0)),
        phone("text-size", poor, number().size(12.0)),
        nobody("text-size", Verdict::NotApplicable),
        blind("text-size"),
        phone("contrast", good, grey(0)),
        phone("contrast", fair, grey(0x76)),
        phone("contrast", poor, grey(0xcc)),
        nobody("contrast", Verdict::NotApplicable),
        phone("contrast", Verdict::CannotTell, number().on_picture()),
        phone("line-spacing", good, number().line(30.0)),
        phone("line-spacing", fair, number().line(27.0)),
        phone("line-spacing", poor, number().line(22.0)),
        nobody("line-spacing", Verdict::NotApplicable),
        blind("line-spacing"),
    ]
}

fn pressed() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let chat = |criterion, verdict, side| {
        let page = Page::on(Device::Desktop).button(CHAT).at(16.0, 16.0, 160.0, side);
        case(criterion, verdict, page.link("新米", "#a").at(16.0, 34.0, 160.0, 44.0), EntranceKind::LiveChat, CHAT)
    };
    let keys = |verdict, name: &'static str, focusable| {
        looked_at(chat("name-and-keyboard", verdict, 44.0), move |look| {
            (look.name, look.role) =
                (Some(name.into()), Some(if name.is_empty() { "generic" } else { "button" }.into()));
            (look.focusable, look.focus_visible) = (Some(focusable), Some(false));
        })
    };
    let zoomed = |verdict, rect, content_width| {
        looked_at(chat("zoom", verdict, 44.0), move |look| {
            look.zoomed =
                Some(Zoomed { rect, window_width: 640.0, content_width, reached: Some(true), shown: Some(1.0) });
        })
    };
    let rect = Some(Rect::new(16.0, 16.0, 320.0, 88.0));
    vec![
        chat("target-size", good, 44.0),
        chat("target-size", fair, 30.0),
        chat("target-size", poor, 16.0),
        phone("target-size", Verdict::NotApplicable, number()),
        case(
            "target-size",
            Verdict::CannotTell,
            Page::on(Device::Phone).button(CHAT).without_eyes(),
            EntranceKind::LiveChat,
            CHAT,
        ),
        zoomed(good, rect, 640.0),
        zoomed(fair, rect, 900.0),
        zoomed(poor, None, 640.0),
        nobody("zoom", Verdict::NotApplicable),
        chat("zoom", Verdict::CannotTell, 44.0),
        phone("name-and-keyboard", good, Page::on(Device::Phone).link(NUMBER, "tel:4008108888")).named(),
        keys(fair, CHAT, true),
        keys(poor, "", false),
        nobody("name-and-keyboard", Verdict::NotApplicable),
        chat("name-and-keyboard", Verdict::CannotTell, 44.0),
    ]
}

/// Two pages of one walk, the second behind the first link of the first.
fn walked(criterion: &'static str, verdict: Verdict, first: Page, second: Page) -> Case {
    let mut trail = trail(vec![first.done(), second.url("https://shop.example/contact").done()]);
    press_first_link(&mut trail, 0, 1);
    let search = find(&trail);
    Case { criterion, verdict, trail, search }
}

fn in_the_way() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let close = |page: Page, side| page.pinned_block("div").button("×").at(300.0, 20.0, side, side).end();
    let beside = |robot| Page::on(Device::Phone).text(NUMBER).link("常见问题", "/faq").at(16.0, 400.0, 200.0, robot);
    vec![
        phone("robot-in-front", good, number()),
        phone("robot-in-front", fair, beside(400.0)),
        case("robot-in-front", poor, Page::on(Device::Phone).button("智能客服"), EntranceKind::BotChat, "智能客服"),
        nobody("robot-in-front", Verdict::NotApplicable),
        blind("robot-in-front"),
        phone("covered", good, number()),
        phone("covered", fair, close(number().covered(0.9), 48.0)),
        phone("covered", poor, close(number().covered(0.9), 20.0)),
        nobody("covered", Verdict::NotApplicable),
        blind("covered"),
        phone("time-limit", good, number()),
        phone("time-limit", fair, number().text("会话将在60秒后关闭")),
        phone("time-limit", poor, number().refresh("15")),
        nobody("time-limit", Verdict::NotApplicable),
        blind("time-limit"),
    ]
}

fn two_of_them() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let robot = Page::on(Device::Phone).text("400-200-3618").button("智能客服");
    let sales_beside = |mut case: Case| {
        let own = entrance(&case.trail, EntranceKind::Phone, "400-200-3618");
        case.search.entrances.push(Entrance { purpose: Purpose::Presales, ..own });
        case
    };
    let sales = |verdict, page: Page| sales_beside(phone("before-and-after-sale", verdict, page));
    let both = |px| number().text("400-200-3618").size(px);
    let menu =
        || Page::on(Device::Phone).block("header").link("联系我们", "https://shop.example/contact").link("新米", "#a");
    let with_number = |tag: &str| menu().end().block(tag).text("客服热线：400-810-8888").end();
    let bare =
        |tag: &str| Page::on(Device::Phone).link("售后服务", "#b").block(tag).text("客服热线：400-810-8888").end();
    vec![
        sales(good, both(20.0)),
        sales(fair, both(40.0)),
        sales_beside(case("before-and-after-sale", poor, robot, EntranceKind::BotChat, "智能客服")),
        phone("before-and-after-sale", Verdict::NotApplicable, number()),
        sales(Verdict::CannotTell, both(20.0).without_eyes()),
        walked("same-place", good, with_number("footer"), with_number("footer")),
        walked("same-place", fair, with_number("footer"), with_number("header")),
        walked("same-place", poor, bare("footer"), bare("header")),
        walked("same-place", Verdict::NotApplicable, menu(), Page::on(Device::Phone).text("稻米")),
        walked("same-place", Verdict::CannotTell, with_number("footer"), with_number("footer").without_eyes()),
    ]
}

/// What the finder makes of a page.
fn as_found(criterion: &'static str, verdict: Verdict, page: Page) -> Case {
    let trail = trail(vec![page.done()]);
    let search = crate::find::find(&trail);
    Case { criterion, verdict, trail, search }
}

/// A number that is so many presses away.
fn away(verdict: Verdict, presses: u32) -> Case {
    let mut case = phone("steps-to-human", verdict, number());
    case.search.entrances[0].sightings.iter_mut().for_each(|place| place.steps = presses);
    case
}

/// Ways to a person: which there are, how far they are, what they are called, and what must be passed and filled in first.
fn ways() -> Vec<Case> {
    let (good, fair, poor) = (Verdict::Good, Verdict::Fair, Verdict::Poor);
    let line = || Page::on(Device::Phone).text("客服热线：400-810-8888");
    let mail = || Page::on(Device::Desktop).text("kefu@shop.example");
    let form = |more: usize| {
        let form = Page::on(Device::Phone).form("contact").text("在线留言");
        let form = form.field("text", "姓名").field("tel", "手机").field("text", "留言内容");
        (0..more).fold(form, |form, _| form.field("text", "补充"))
    };
    let order = |page: Page| page.field("text", "订单号");
    vec![
        as_found("channel-choice", good, line().text("客服邮箱：kefu@shop.example")),
        as_found("channel-choice", fair, line()),
        case("channel-choice", poor, mail(), EntranceKind::Email, "kefu@shop.example"),
        nobody("channel-choice", Verdict::NotApplicable),
        blind("channel-choice"),
        as_found("elder-lane", good, line().link("长辈版", "/elder")),
        as_found("elder-lane", fair, line().text("长辈版")),
        as_found("elder-lane", poor, line()),
        nobody("elder-lane", Verdict::NotApplicable),
        blind("elder-lane"),
        away(good, 1),
        away(fair, 2),
        away(poor, 3),
        nobody("steps-to-human", poor),
        as_found(
            "steps-to-human",
            Verdict::CannotTell,
            Page::on(Device::Phone).link("联系我们", "https://shop.example/contact"),
        ),
        as_found("entrance-label", good, line()),
        phone("entrance-label", fair, number()),
        case("entrance-label", poor, Page::on(Device::Phone).picture("/kefu.png", CHAT), EntranceKind::LiveChat, CHAT),
        nobody("entrance-label", Verdict::NotApplicable),
        blind("entrance-label"),
        as_found("gates", good, line()),
        as_found("gates", fair, order(form(0))),
        as_found("gates", poor, order(form(0)).field("text", "验证码")),
        nobody("gates", Verdict::NotApplicable),
        blind("gates"),
        as_found("form-burden", good, form(0)),
        as_found("form-burden", fair, form(2)),
        as_found("form-burden", poor, form(6)),
        nobody("form-burden", Verdict::NotApplicable),
        as_found("form-burden", Verdict::CannotTell, form(0).without_eyes()),
    ]
}

impl Case {
    fn named(self) -> Self {
        looked_at(self, |look| (look.name, look.role) = (Some(NUMBER.into()), Some("link".into())))
    }

    fn finding(&self) -> Finding {
        let findings = rate(&self.trail, &self.search).findings;
        findings.into_iter().find(|finding| finding.id == self.criterion).unwrap()
    }
}

fn table() -> Vec<Case> {
    [person(), ways(), found(), read(), pressed(), in_the_way(), two_of_them()].into_iter().flatten().collect()
}

#[test]
fn every_criterion_has_a_page_of_each_verdict() {
    let mut seen = BTreeSet::new();
    for case in table() {
        let finding = case.finding();
        assert_eq!(finding.verdict, case.verdict, "{} {:?}", case.criterion, finding.says);
        assert_eq!(
            finding.advice.is_some(),
            matches!(case.verdict, Verdict::Fair | Verdict::Poor),
            "{}",
            case.criterion
        );
        seen.insert((case.criterion, case.verdict));
    }
    // A merchant without anybody, or without a number, is poor in these: there is no page they do not apply to.
    let always = ["human-channel", "phone-visibility", "steps-to-human"];
    // At weight 0 a criterion is still being written.
    for criterion in ALL.iter().filter(|criterion| rubric::weight(criterion.id) > 0.0) {
        for verdict in [Verdict::Good, Verdict::Fair, Verdict::Poor, Verdict::NotApplicable, Verdict::CannotTell] {
            let exempt = verdict == Verdict::NotApplicable && always.contains(&criterion.id);
            assert!(
                exempt || seen.contains(&(criterion.id, verdict)),
                "no {verdict:?} page of {} in the table",
                criterion.id
            );
        }
    }
}

fn keys_of<'a>(message: &'a Message, keys: &mut BTreeSet<&'a str>) {
    keys.insert(&message.key);
    for arg in message.args.values() {
        match arg {
            Arg::Message(inner) => keys_of(inner, keys),
            Arg::List(list) => list.iter().for_each(|inner| keys_of(inner, keys)),
            Arg::Number(_) | Arg::Text(_) => {}
        }
    }
}

#[test]
fn every_page_of_the_table_is_said_in_full() {
    let findings: Vec<Finding> = table().iter().map(Case::finding).collect();
    let messages: Vec<&Message> =
        findings.iter().flat_map(|f| [Some(&f.says), f.advice.as_ref().map(|a| &a.says)]).flatten().collect();
    for texts in Language::ALL.map(Texts::new) {
        for message in &messages {
            let mut keys = BTreeSet::new();
            keys_of(message, &mut keys);
            assert!(keys.iter().all(|key| texts.has(key)), "{keys:?} in {:?}", texts.language());
            let words = texts.say(message);
            assert!(!words.contains(['{', '}', '$']), "{words}");
        }
    }
}

#[test]
fn a_stored_measure_is_judged_as_it_was() {
    for case in table() {
        let finding = case.finding();
        let stored: serde_json::Value = serde_json::from_str(&finding.measure.to_string()).unwrap();
        let again =
            by_id(case.criterion).unwrap().judge(&stored, &finding.evidence).map(|opinion| opinion.judgement.points);
        assert_eq!(again, finding.points, "{}", case.criterion);
    }
}
