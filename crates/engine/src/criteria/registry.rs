//! The law for all criteria at once. Tests only.

use super::source::DOCUMENTS;
use super::{ALL, by_id};
use crate::build::{Page, entrance, hours, look_closer, search, trail};
use crate::colour::Colour;
use crate::finding::{Finding, Verdict};
use crate::geometry::{Device, Rect};
use crate::message::{Arg, Message};
use crate::rubric;
use crate::score::rate;
use crate::search::{EntranceKind, Search};
use crate::text::{Language, Texts};
use crate::trail::{Trail, Zoomed};
use regex::Regex;
use std::collections::BTreeSet;
use std::path::Path;

const NUMBER: &str = "400-810-8888";
const CHAT: &str = "人工客服";

/// Files in `src/criteria` that are no criterion.
const OTHER_FILES: &[&str] = &["mod", "registry", "source", "spot"];

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
    [person(), found(), read(), pressed()].into_iter().flatten().collect()
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
    // A merchant without anybody, or without a number, is poor in these two: there is no page they do not apply to.
    let always = ["human-channel", "phone-visibility"];
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
