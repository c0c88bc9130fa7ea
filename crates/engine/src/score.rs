//! From a trail to its rating: measure, judge, weigh.

use crate::criteria::{ALL, Entry};
use crate::finding::{Advice, Finding, Measured, Verdict};
use crate::geometry::Device;
use crate::message::Message;
use crate::rating::{Grade, Rating};
use crate::rubric;
use crate::search::Search;
use crate::trail::{Fault, Trail};
use serde_json::Value;

/// Rates a trail by what was found on it.
pub fn rate(trail: &Trail, search: &Search) -> Rating {
    if let Some(fault) = unseen(trail) {
        return not_seen(&fault);
    }
    let mut findings: Vec<Finding> = ALL.iter().map(|criterion| examine(criterion, trail, search)).collect();
    weigh_advice(&mut findings);
    let has_human = search.entrances.iter().any(|entrance| entrance.human() && entrance.visible());
    conclude(findings, has_human)
}

/// The fault that hid the page, if it was hidden on every device.
pub(crate) fn unseen(trail: &Trail) -> Option<Fault> {
    let seen = Device::ALL.into_iter().any(|device| {
        trail.first(device).is_some() && !trail.fault(device).is_some_and(Fault::hides_the_page)
    });
    if seen {
        return None;
    }
    let fault = Device::ALL.into_iter().find_map(|device| trail.fault(device));
    Some(fault.cloned().unwrap_or(Fault::Unreachable { detail: String::new() }))
}

fn not_seen(fault: &Fault) -> Rating {
    let remark = Message::new(format!("fault-{}", fault.code()));
    let missing = Message::new("remark-page-not-seen");
    let findings = ALL.iter().map(|criterion| unjudged(criterion, Verdict::CannotTell, missing.clone())).collect();
    Rating {
        rubric: rubric::VERSION.to_owned(),
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

fn examine(criterion: &Entry, trail: &Trail, search: &Search) -> Finding {
    match criterion.measure(trail, search) {
        Measured::NotApplicable(why) => unjudged(criterion, Verdict::NotApplicable, why),
        Measured::CannotTell(missing) => unjudged(criterion, Verdict::CannotTell, missing),
        Measured::Measure { measure, evidence } => match criterion.judge(&measure) {
            None => unjudged(criterion, Verdict::CannotTell, Message::new("measure-not-stored")),
            Some(opinion) => Finding {
                id: criterion.id.to_owned(),
                verdict: opinion.judgement.verdict(),
                points: Some(thousandths(opinion.judgement.points)),
                weight: rubric::weight(criterion.id),
                measure,
                says: opinion.says,
                evidence,
                advice: opinion.advice.map(|says| Advice { says, gain: 0.0 }),
            },
        },
    }
}

fn unjudged(criterion: &Entry, verdict: Verdict, says: Message) -> Finding {
    Finding {
        id: criterion.id.to_owned(),
        verdict,
        points: None,
        weight: rubric::weight(criterion.id),
        measure: Value::Null,
        says,
        evidence: Vec::new(),
        advice: None,
    }
}

/// Writes into each advice what the score gains when this finding alone becomes good.
fn weigh_advice(findings: &mut [Finding]) {
    let judged: f64 = judged_weight(findings);
    for finding in findings {
        let points = finding.points.unwrap_or(1.0);
        if let Some(advice) = &mut finding.advice {
            advice.gain = tenths(finding.weight * (1.0 - points) / judged * 100.0);
        }
    }
}

fn judged_weight(findings: &[Finding]) -> f64 {
    findings.iter().filter(|finding| finding.points.is_some()).map(|finding| finding.weight).sum()
}

fn conclude(findings: Vec<Finding>, has_human: bool) -> Rating {
    let judged = judged_weight(&findings);
    let untold: f64 = findings.iter().filter(|f| f.verdict == Verdict::CannotTell).map(|f| f.weight).sum();
    let earned: f64 = findings.iter().filter_map(|f| f.points.map(|points| points * f.weight)).sum();
    let score = (judged > 0.0).then(|| tenths(earned / judged * 100.0));
    let judged_share = if judged + untold > 0.0 { thousandths(judged / (judged + untold)) } else { 0.0 };
    let (grade, remark) = grade(score, judged_share, has_human);
    Rating { rubric: rubric::VERSION.to_owned(), score, grade, remark, judged_share, findings }
}

fn grade(score: Option<f64>, judged_share: f64, has_human: bool) -> (Option<Grade>, Option<Message>) {
    match score {
        None => (None, Some(Message::new("remark-nothing-judged"))),
        Some(_) if judged_share < rubric::LEAST_SHARE => {
            (None, Some(Message::new("remark-too-little-judged").with("percent", (judged_share * 100.0).floor())))
        }
        Some(_) if !has_human => (Some(Grade::E), Some(Message::new("remark-no-human"))),
        Some(score) => (Some(Grade::of(score)), None),
    }
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
