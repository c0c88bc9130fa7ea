//! From a trail to its rating: measure, judge, weigh.
//!
//! The score is Σ weight × points over the weight that was judged, 0 to 100. What is not applicable leaves the sum; what
//! cannot be told lowers the share that was judged, and so does a device whose page was not seen: every criterion counts the
//! worse of both, so one device alone gives an upper bound and no grade.

use crate::criteria::{ALL, Entry, Opinion, has_human};
use crate::finding::{Advice, Finding, Measured, Verdict};
use crate::geometry::Device;
use crate::message::Message;
use crate::rating::{Grade, Rating};
use crate::rubric::Rubric;
use crate::search::Search;
use crate::trail::{Fault, Trail};
use serde_json::Value;
use std::collections::BTreeMap;

/// Rates a trail by what was found on it, by Doorbell's own rubric.
pub fn rate(trail: &Trail, search: &Search) -> Rating {
    rate_by(trail, search, Rubric::built_in())
}

/// The same by any rubric.
pub fn rate_by(trail: &Trail, search: &Search, rubric: &Rubric) -> Rating {
    if let Some(fault) = unseen(trail) {
        return not_seen(&fault, rubric);
    }
    let mut findings: Vec<Finding> = ALL.iter().map(|criterion| examine(criterion, trail, search, rubric)).collect();
    weigh_advice(&mut findings);
    let outlook = Outlook { missed: missed(trail), nobody: has_human(trail, search) == Some(false) };
    conclude(findings, &outlook, rubric)
}

/// The same rating with a person's verdicts in place of the machine's, by criterion: good earns all points, fair half of
/// them, poor none. A verdict that the rating has no finding for is left out.
pub fn corrected(
    trail: &Trail,
    search: &Search,
    rating: &Rating,
    verdicts: &BTreeMap<String, Verdict>,
    rubric: &Rubric,
) -> Rating {
    let mut findings = rating.findings.clone();
    for finding in &mut findings {
        if let Some(verdict) = verdicts.get(&finding.id) {
            finding.verdict = *verdict;
            finding.points = match verdict {
                Verdict::Good => Some(1.0),
                Verdict::Fair => Some(0.5),
                Verdict::Poor => Some(0.0),
                Verdict::NotApplicable | Verdict::CannotTell => None,
            };
        }
    }
    // Who says that a person can be reached says that this is no page without one; who cannot tell says neither.
    let human = matches!(verdicts.get("human-channel"), Some(Verdict::Good | Verdict::Fair));
    let nobody = has_human(trail, search) == Some(false) && !human;
    conclude(findings, &Outlook { missed: missed(trail), nobody }, rubric)
}

/// What decides on the grade beside the findings.
struct Outlook {
    /// The device that was tried and whose page was not seen, while the other's was.
    missed: Option<Device>,
    /// Whether no person can be reached on any device, as far as eyes could see.
    nobody: bool,
}

/// A device nobody tried is not missed: then one device is what was asked for.
fn missed(trail: &Trail) -> Option<Device> {
    let tried = |device| trail.steps.iter().any(|step| step.device == device);
    Device::ALL.into_iter().find(|device| tried(*device) && trail.page(*device).is_none())
}

/// The fault that hid the page, if it was hidden on every device.
pub(crate) fn unseen(trail: &Trail) -> Option<Fault> {
    if Device::ALL.into_iter().any(|device| trail.page(device).is_some()) {
        return None;
    }
    let fault = Device::ALL.into_iter().find_map(|device| trail.fault(device));
    Some(fault.cloned().unwrap_or(Fault::Unreachable { detail: String::new() }))
}

fn not_seen(fault: &Fault, rubric: &Rubric) -> Rating {
    let remark = Message::new(format!("fault-{}", fault.code()));
    let missing = Message::new("remark-page-not-seen");
    let untold = |criterion: &Entry| unjudged(criterion, Verdict::CannotTell, missing.clone(), rubric);
    let findings = ALL.iter().map(untold).collect();
    Rating {
        rubric: rubric.label().to_owned(),
        score: None,
        grade: None,
        remark: Some(fault_args(remark, fault)),
        judged_share: 0.0,
        findings,
    }
}

/// The fault's particulars as arguments of its text.
pub fn fault_args(message: Message, fault: &Fault) -> Message {
    match fault {
        Fault::HttpStatus { status } => message.with("status", u32::from(*status)),
        Fault::Unreachable { detail } | Fault::Tls { detail } => message.with("detail", detail.as_str()),
        Fault::NotAPage { mime } => message.with("mime", mime.as_str()),
        Fault::Download { mime } => message.with("mime", mime.as_deref().unwrap_or("?")),
        Fault::OtherProgram { scheme } => message.with("scheme", scheme.as_str()),
        _ => message,
    }
}

fn examine(criterion: &Entry, trail: &Trail, search: &Search, rubric: &Rubric) -> Finding {
    match criterion.measure(trail, search) {
        Measured::NotApplicable(why) => unjudged(criterion, Verdict::NotApplicable, why, rubric),
        Measured::CannotTell(missing) => unjudged(criterion, Verdict::CannotTell, missing, rubric),
        Measured::Measure { measure, evidence } => match criterion.judge(&measure, &evidence) {
            None => unjudged(criterion, Verdict::CannotTell, Message::new("measure-not-stored"), rubric),
            Some(opinion) => Finding {
                id: criterion.id.to_owned(),
                verdict: opinion.judgement.verdict(),
                points: Some(opinion.judgement.points),
                weight: rubric.weight(criterion.id),
                measure,
                says: opinion.says.clone(),
                evidence,
                advice: advice_of(opinion),
            },
        },
    }
}

/// What to change, its gain not yet weighed; nothing where nothing is to be gained.
fn advice_of(opinion: Opinion) -> Option<Advice> {
    let wanted = opinion.judgement.verdict() != Verdict::Good;
    let Opinion { advice, rewrite, .. } = opinion;
    advice.filter(|_| wanted).map(|says| Advice { says, gain: 0.0, rewrite })
}

fn unjudged(criterion: &Entry, verdict: Verdict, says: Message, rubric: &Rubric) -> Finding {
    Finding {
        id: criterion.id.to_owned(),
        verdict,
        points: None,
        weight: rubric.weight(criterion.id),
        measure: Value::Null,
        says,
        evidence: Vec::new(),
        advice: None,
    }
}

/// Writes into each advice what the score gains when this finding alone becomes good.
fn weigh_advice(findings: &mut [Finding]) {
    let judged = judged_weight(findings).max(f64::MIN_POSITIVE);
    for finding in findings {
        if let (Some(advice), Some(points)) = (&mut finding.advice, finding.points) {
            advice.gain = tenths(100.0 * finding.weight * (1.0 - points) / judged);
        }
    }
}

fn judged_weight(findings: &[Finding]) -> f64 {
    findings.iter().filter(|finding| finding.points.is_some()).map(|finding| finding.weight).sum()
}

fn conclude(findings: Vec<Finding>, outlook: &Outlook, rubric: &Rubric) -> Rating {
    let judged = judged_weight(&findings);
    let untold: f64 = findings.iter().filter(|f| f.verdict == Verdict::CannotTell).map(|f| f.weight).sum();
    let earned: f64 = findings.iter().filter_map(|f| f.points.map(|points| points * f.weight)).sum();
    let score = (judged > 0.0).then(|| tenths(100.0 * earned / judged));
    let devices = if outlook.missed.is_some() { 0.5 } else { 1.0 };
    let share = if judged > 0.0 { devices * judged / (judged + untold) } else { 0.0 };
    let (grade, remark) = grade(score, share, outlook, rubric);
    Rating { rubric: rubric.label().to_owned(), score, grade, remark, judged_share: thousandths(share), findings }
}

fn grade(score: Option<f64>, share: f64, outlook: &Outlook, rubric: &Rubric) -> (Option<Grade>, Option<Message>) {
    match (score, outlook.missed) {
        (None, _) => (None, Some(Message::new("remark-nothing-judged"))),
        (_, Some(device)) => (None, Some(Message::new(format!("remark-{}-not-seen", device.id())))),
        (Some(_), None) if share < rubric.least_share() => {
            let remark = Message::new("remark-too-little-judged").with("percent", (share * 100.0).floor());
            (None, Some(remark.with("least", tenths(rubric.least_share() * 100.0))))
        }
        (Some(_), None) if outlook.nobody => (Some(Grade::E), Some(Message::new("remark-no-human"))),
        (Some(score), None) => (Some(rubric.grade(score)), None),
    }
}

pub(crate) fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, hours, look_closer, search, trail};
    use crate::search::EntranceKind;
    use crate::trail::{Action, Step, Zoomed};
    use proptest::prelude::*;

    fn judged(weight: f64, points: f64) -> Finding {
        Finding {
            weight,
            points: Some(points),
            verdict: Verdict::Fair,
            advice: Some(Advice { says: Message::new("advice"), gain: 0.0, rewrite: None }),
            ..untold(0.0)
        }
    }

    fn untold(weight: f64) -> Finding {
        Finding { weight, ..unjudged(&ALL[0], Verdict::CannotTell, Message::new("missing-eyes"), Rubric::built_in()) }
    }

    fn not_applicable(weight: f64) -> Finding {
        Finding {
            weight,
            ..unjudged(&ALL[0], Verdict::NotApplicable, Message::new("missing-entrance"), Rubric::built_in())
        }
    }

    const CLEAR: Outlook = Outlook { missed: None, nobody: false };

    fn key(rating: &Rating) -> Option<&str> {
        rating.remark.as_ref().map(|remark| remark.key.as_str())
    }

    #[test]
    fn what_does_not_apply_leaves_the_sum_and_what_cannot_be_told_lowers_the_share() {
        let rating = conclude(
            vec![judged(60.0, 1.0), judged(20.0, 0.0), untold(20.0), not_applicable(50.0)],
            &CLEAR,
            Rubric::built_in(),
        );
        assert_eq!((rating.score, rating.judged_share, rating.grade), (Some(75.0), 0.8, Some(Grade::B)));
    }

    #[test]
    fn below_seventy_percent_there_is_no_grade_however_it_is_rounded() {
        assert_eq!(conclude(vec![judged(70.0, 1.0), untold(30.0)], &CLEAR, Rubric::built_in()).grade, Some(Grade::A));
        let below = conclude(vec![judged(69.96, 1.0), untold(30.04)], &CLEAR, Rubric::built_in());
        assert_eq!((below.grade, key(&below)), (None, Some("remark-too-little-judged")));
        assert_eq!(conclude(vec![untold(100.0)], &CLEAR, Rubric::built_in()).score, None);
    }

    #[test]
    fn without_anybody_it_is_an_e_and_only_where_eyes_saw_enough() {
        let nobody = Outlook { missed: None, nobody: true };
        assert_eq!(conclude(vec![judged(100.0, 0.9)], &nobody, Rubric::built_in()).grade, Some(Grade::E));
        assert_eq!(conclude(vec![judged(50.0, 0.9), untold(50.0)], &nobody, Rubric::built_in()).grade, None);
    }

    #[test]
    fn an_advice_gains_what_judging_again_gains() {
        let mut findings = vec![judged(30.0, 0.4), judged(50.0, 0.75), untold(20.0)];
        weigh_advice(&mut findings);
        let before = conclude(findings.clone(), &CLEAR, Rubric::built_in()).score.unwrap();
        for index in 0..2 {
            let mut fixed = findings.clone();
            fixed[index].points = Some(1.0);
            let gain = findings[index].advice.as_ref().unwrap().gain;
            assert!((conclude(fixed, &CLEAR, Rubric::built_in()).score.unwrap() - before - gain).abs() < 0.051);
        }
    }

    #[test]
    fn a_device_that_failed_leaves_no_grade_and_one_not_asked_for_does() {
        let page = Page::on(Device::Desktop).text("400-810-8888").size(20.0).done();
        let mut trail = trail(vec![page]);
        let found = search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]);
        let whole = rate(&trail, &found);
        trail.steps.push(Step {
            device: Device::Phone,
            action: Action::Open { url: trail.start.clone() },
            change: None,
            to: None,
            fault: Some(Fault::Crashed),
            incidents: Vec::new(),
        });
        let half = rate(&trail, &found);
        assert_eq!((half.grade, key(&half)), (None, Some("remark-phone-not-seen")));
        assert_eq!(half.score, whole.score);
        assert!((half.judged_share * 2.0 - whole.judged_share).abs() < 0.002);
    }

    #[test]
    fn the_error_page_of_one_device_is_not_the_merchants_page() {
        let pages = vec![
            Page::on(Device::Phone).text("404 400-810-8888").done(),
            Page::on(Device::Desktop).text("稻米").done(),
        ];
        let mut trail = trail(pages);
        trail.steps[0].fault = Some(Fault::HttpStatus { status: 404 });
        let rating = rate(&trail, &search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]));
        let channel = rating.findings.iter().find(|finding| finding.id == "human-channel").unwrap();
        assert_eq!(channel.points, Some(0.0));
        assert_eq!(key(&rating), Some("remark-phone-not-seen"));
    }

    fn perfect() -> (Trail, Search) {
        let page = |device| {
            let link = Page::on(device).link("400-810-8888", "tel:4008108888").size(20.0).line(32.0);
            let page = link.at(16.0, 20.0, 200.0, 64.0).text("kefu@shop.example").at(16.0, 120.0, 200.0, 32.0);
            page.link("长辈版", "/elder").at(16.0, 200.0, 200.0, 64.0).done()
        };
        let mut trail = trail(Device::ALL.map(page).to_vec());
        let mut phone = entrance(&trail, EntranceKind::Phone, "400-810-8888");
        phone.hours = Some(hours("8:00-20:00", Some(12.0)));
        phone.label = "客服热线".into();
        let mail = entrance(&trail, EntranceKind::Email, "kefu@shop.example");
        let elder_lanes = crate::find::find(&trail).elder_lanes;
        let found = Search { elder_lanes, ..search(vec![phone, mail]) };
        for device in Device::ALL {
            look_closer(&mut trail, &found, device, |look| {
                (look.name, look.role) = (Some("400-810-8888".into()), Some("link".into()));
                (look.focusable, look.focus_visible) = (Some(true), Some(true));
                let rect = Some(crate::geometry::Rect::new(16.0, 20.0, 200.0, 64.0));
                let (window_width, content_width) = (640.0, 640.0);
                look.zoomed = Some(Zoomed { rect, window_width, content_width, reached: Some(true), shown: Some(1.0) });
            });
        }
        (trail, found)
    }

    #[test]
    fn a_page_as_it_should_be_has_a_hundred_points_and_no_advice() {
        let (trail, found) = perfect();
        let rating = rate(&trail, &found);
        assert_eq!((rating.score, rating.grade, rating.judged_share), (Some(100.0), Some(Grade::A), 1.0));
        assert!(rating.findings.iter().all(|finding| finding.advice.is_none()));
    }

    #[test]
    fn a_page_without_anybody_has_next_to_none() {
        let trail = trail(Device::ALL.map(|device| Page::on(device).text("稻米").done()).to_vec());
        let rating = rate(&trail, &Search::default());
        assert!(rating.score.unwrap() <= 5.0);
        assert_eq!((rating.grade, key(&rating)), (Some(Grade::E), Some("remark-no-human")));
    }

    proptest! {
        #[test]
        fn score_and_share_stay_within_their_bounds_and_better_points_never_lower_the_score(
            parts in proptest::collection::vec((0u8..3, 0.0..40.0f64, 0.0..=1.0f64), 0..12), which in any::<prop::sample::Index>()
        ) {
            let mut findings: Vec<Finding> = parts.iter().map(|(kind, weight, points)| match kind {
                0 => judged(*weight, *points),
                1 => untold(*weight),
                _ => not_applicable(*weight),
            }).collect();
            weigh_advice(&mut findings);
            let rating = conclude(findings.clone(), &CLEAR, Rubric::built_in());
            prop_assert!((0.0..=1.0).contains(&rating.judged_share));
            prop_assert!(rating.score.is_none_or(|score| (0.0..=100.0).contains(&score)));
            prop_assert!(findings.iter().filter_map(|f| f.advice.as_ref()).all(|advice| (0.0..=100.0).contains(&advice.gain)));
            if let Some(finding) = (!findings.is_empty()).then(|| which.index(findings.len())).and_then(|i| findings.get_mut(i)) {
                finding.points = finding.points.map(|_| 1.0);
            }
            prop_assert!(conclude(findings, &CLEAR, Rubric::built_in()).score >= rating.score);
        }
    }
}
