//! What every report shows, in the order it is shown: formats differ only in how they lay it out.

use super::{Report, clean};
use crate::correction::{Corrected, Override};
use crate::criteria::{self, Group};
use crate::finding::{Advice, Finding, Verdict};
use crate::geometry::Device;
use crate::message::Message;
use crate::moved::{Moved, Shift};
use crate::rating::{Grade, Rating};
use crate::rubric::Rubric;
use crate::score;
use crate::search::{DialMismatch, Entrance, EntranceKind, Purpose, Search};
use crate::text::Texts;
use crate::trail::{Fault, Incident, Trail};
use url::Url;

/// Longest address shown.
pub(super) const ADDRESS: usize = 300;

/// The contents of a report.
pub(super) struct Outline<'a> {
    /// Numbered from 1 in this order: ways to a person that are seen, then robots and the like, then what is hidden.
    pub(super) entrances: Vec<&'a Entrance>,
    /// What was judged, worst first.
    pub(super) judged: Vec<&'a Finding>,
    /// What could not be told.
    pub(super) untold: Vec<&'a Finding>,
    /// What does not apply.
    pub(super) inapplicable: Vec<&'a Finding>,
    /// What to change, worth-most first.
    pub(super) advice: Vec<(&'a Finding, &'a Advice)>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(report: &Report<'a>) -> Self {
        let findings = &report.rating.findings;
        let of = |verdict: Verdict| findings.iter().filter(move |finding| finding.verdict == verdict);
        let mut judged: Vec<&Finding> = findings.iter().filter(|finding| finding.points.is_some()).collect();
        judged.sort_by(|a, b| b.verdict.cmp(&a.verdict).then(lost(b).total_cmp(&lost(a))));
        let advised = findings.iter().filter_map(|finding| finding.advice.as_ref().map(|advice| (finding, advice)));
        let mut advice: Vec<(&Finding, &Advice)> = advised.filter(|(_, advice)| advice.gain > 0.0).collect();
        advice.sort_by(|(_, a), (_, b)| b.gain.total_cmp(&a.gain));
        let mut entrances: Vec<&Entrance> = report.search.entrances.iter().collect();
        entrances.sort_by_key(|entrance| shelf(entrance));
        Self {
            entrances,
            judged,
            untold: of(Verdict::CannotTell).collect(),
            inapplicable: of(Verdict::NotApplicable).collect(),
            advice,
        }
    }

    /// The number an entrance has in this report.
    pub(super) fn number(&self, entrance: &Entrance) -> Option<usize> {
        self.entrances.iter().position(|other| std::ptr::eq(*other, entrance)).map(|index| index + 1)
    }
}

/// Points of the score that are lost here.
fn lost(finding: &Finding) -> f64 {
    finding.weight * (1.0 - finding.points.unwrap_or(1.0))
}

/// Where an entrance stands among the others; lower comes first.
fn shelf(entrance: &Entrance) -> u8 {
    match (entrance.visible(), entrance.human(), entrance.purpose) {
        (true, true, Purpose::Other) => 2,
        (true, true, _) => 0,
        (true, false, _) if entrance.kind == EntranceKind::BotChat => 1,
        (true, false, _) => 3,
        (false, ..) => 4,
    }
}

/// What a person judges otherwise, with the machine's finding.
pub(super) fn disputed<'a>(
    machine: &'a Rating,
    corrected: &'a Corrected,
) -> impl Iterator<Item = (&'a Finding, &'a Override)> {
    machine.findings.iter().filter_map(|finding| Some((finding, corrected.on(&finding.id)?)))
}

/// A person's verdict, reason and name, beside the machine's verdict.
pub(super) fn person_says(finding: &Finding, one: &Override) -> Message {
    let key = if one.by.is_some() { "person-says-by" } else { "person-says" };
    let name = |verdict: Verdict| Message::new(format!("verdict-{}", verdict.id().replace('_', "-")));
    Message::new(key)
        .with("machine", name(finding.verdict))
        .with("person", name(one.verdict))
        .with("reason", clean(&one.reason, 300))
        .with("by", clean(one.by.as_deref().unwrap_or_default(), 80))
        .with("date", date(&one.at))
}

/// How the machine's score stands beside the one with a person's verdicts.
pub(super) fn person_score(machine: &Rating, corrected: &Corrected) -> Message {
    Message::new("person-score")
        .with("machine", standing_of(machine))
        .with("person", standing_of(&corrected.rating))
        .with("number", corrected.overrides.len())
}

fn standing(score: Option<f64>, grade: Option<&'static str>) -> Message {
    let Some(score) = score else { return Message::new("report-no-score") };
    let grade = grade
        .map_or_else(|| Message::new("report-no-grade"), |grade| Message::new("report-grade").with("grade", grade));
    Message::new("standing-short").with("score", score).with("grade", grade)
}

/// Score and grade of a rating, short.
pub(super) fn standing_of(rating: &Rating) -> Message {
    standing(rating.score, rating.grade.map(Grade::letter))
}

/// What moved the score, in one line, and then a line for each criterion.
pub(super) fn moved(texts: &Texts, moved: &Moved) -> (Message, Vec<Message>) {
    let side = |side: &crate::moved::Standing| standing(side.score, side.grade.map(Grade::letter));
    let total = Message::new(if moved.by_rubric.is_some() { "moved-total" } else { "moved-unscored" })
        .with("before", side(&moved.before))
        .with("after", side(&moved.after))
        .with("rubric-before", clean(&moved.before.rubric, 100))
        .with("rubric-after", clean(&moved.after.rubric, 100))
        .with("rubric", signed(moved.by_rubric.unwrap_or(0.0)))
        .with("page", signed(moved.by_page.unwrap_or(0.0)));
    (total, moved.criteria.iter().map(|shift| shifted(texts, shift)).collect())
}

fn shifted(texts: &Texts, shift: &Shift) -> Message {
    let name = words(texts, &format!("{}-title", shift.id)).unwrap_or_else(|| clean(&shift.id, 60));
    Message::new("moved-criterion")
        .with("name", name)
        .with("rubric", signed(shift.by_rubric))
        .with("page", signed(shift.by_page))
        .with("weight-before", shift.weight[0])
        .with("weight-after", shift.weight[1])
}

/// A difference with its sign, to one decimal.
fn signed(points: f64) -> String {
    if points == 0.0 { "0".to_owned() } else { format!("{points:+}").replace('-', "−") }
}

/// The rule of the score, with the numbers of the rubric.
pub fn rule(rubric: &Rubric) -> Message {
    if rubric.is_built_in() {
        return Message::new("report-rule");
    }
    with_bounds(Message::new("report-rule-other"), rubric)
        .with("name", clean(rubric.label(), 100))
        .with("least", (rubric.least_share() * 1000.0).round() / 10.0)
}

/// Where the grades begin, as arguments.
pub(super) fn with_bounds(message: Message, rubric: &Rubric) -> Message {
    let bounds = rubric.bounds();
    message.with("a", bounds.a).with("b", bounds.b).with("c", bounds.c).with("d", bounds.d)
}

/// The title of a criterion.
pub(super) fn title(texts: &Texts, finding: &Finding) -> String {
    words(texts, &format!("{}-title", finding.id)).unwrap_or_else(|| clean(&finding.id, 60))
}

/// The words of a key, if it has any.
pub(super) fn words(texts: &Texts, key: &str) -> Option<String> {
    texts.has(key).then(|| texts.get(key))
}

/// The group a finding is shown in.
pub(super) fn group(finding: &Finding) -> Group {
    criteria::by_id(&finding.id).map_or(Group::Open, |criterion| criterion.group)
}

/// The name of a verdict.
pub(super) fn verdict(texts: &Texts, verdict: Verdict) -> String {
    texts.get(&format!("verdict-{}", verdict.id().replace('_', "-")))
}

/// The judged share in whole percent, rounded down: 69.9 is not the 70 that a grade needs.
pub(super) fn percent(share: f64) -> f64 {
    (share * 1000.0).round().div_euclid(10.0)
}

/// Faults by device. One that is the same on both is told once, without a device.
pub(super) fn faults(trail: &Trail) -> Vec<(Option<Device>, &Fault)> {
    match (trail.fault(Device::Phone), trail.fault(Device::Desktop)) {
        (Some(phone), Some(desktop)) if phone == desktop => vec![(None, phone)],
        (phone, desktop) => {
            let both = [(Device::Phone, phone), (Device::Desktop, desktop)];
            both.into_iter().filter_map(|(device, fault)| Some((Some(device), fault?))).collect()
        }
    }
}

/// A fault in words, with what to do about it.
pub(super) fn fault_words(texts: &Texts, fault: &Fault) -> (String, String) {
    let say = |suffix: &str| {
        let message = Message::new(format!("fault-{}{suffix}", fault.code()));
        clean(&texts.say(&score::fault_args(message, fault)), 400)
    };
    (say(""), say("-hint"))
}

/// Incidents of the whole trail, each once.
pub(super) fn incidents(trail: &Trail) -> Vec<(Device, &Incident)> {
    let mut kept: Vec<(Device, &Incident)> = Vec::new();
    let all = trail.steps.iter().flat_map(|step| step.incidents.iter().map(|incident| (step.device, incident)));
    for (device, incident) in all {
        if !kept.iter().any(|(_, other)| *other == incident) {
            kept.push((device, incident));
        }
    }
    kept
}

/// An incident as a message; page text in it is clean and short.
pub(super) fn incident(incident: &Incident) -> Message {
    match incident {
        Incident::Dialog { text, .. } => Message::new("incident-dialog").with("text", clean(text, 120)),
        Incident::PopUp { url } => Message::new("incident-pop-up").with("url", clean(url, 120)),
        Incident::Download { url } => Message::new("incident-download").with("url", clean(url, 120)),
        Incident::OtherProgram { url } => Message::new("incident-other-program").with("url", clean(url, 120)),
        Incident::PrivateRequest { url } => Message::new("incident-private-request").with("url", clean(url, 120)),
    }
}

/// What it means to a customer that a link dials something else than it shows.
pub(super) fn mismatch(mismatch: &DialMismatch) -> Message {
    let shown = clean(&mismatch.shown, 60);
    match &mismatch.dialled {
        Some(dialled) => Message::new("dials-other").with("shown", shown).with("dialled", clean(dialled, 60)),
        None => Message::new("dials-nothing").with("shown", shown),
    }
}

/// The links that a customer sees and that dial something else.
pub(super) fn mismatches(search: &Search) -> impl Iterator<Item = Message> {
    search.mismatches.iter().filter(|found| found.sighting.visible()).map(mismatch)
}

/// Where the page that was asked for ended up; the address asked for if nothing was seen.
pub(super) fn landed(trail: &Trail) -> &str {
    trail.snapshots.first().map_or(&trail.start, |snapshot| &snapshot.url)
}

/// The host of the merchant's page, or the whole address where it has none.
pub(super) fn host(trail: &Trail) -> String {
    let host = |address: &str| Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    let host = host(landed(trail)).or_else(|| host(&trail.start));
    clean(&host.unwrap_or_else(|| trail.start.clone()), 80)
}

/// `2026-01-01T08:30:00Z` as `2026-01-01 08:30 UTC`; anything else as it is.
pub(super) fn date(recorded_at: &str) -> String {
    let clean = clean(recorded_at, 40);
    match clean.split_once('T') {
        Some((day, time)) if clean.ends_with('Z') && time.is_char_boundary(5) && time.len() >= 5 => {
            format!("{day} {} UTC", &time[..5])
        }
        _ => clean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn people_come_before_robots_and_what_is_hidden_comes_last() {
        let sample = samples::hiding();
        let report = sample.report();
        let kinds: Vec<_> = Outline::of(&report).entrances.iter().map(|entrance| entrance.kind).collect();
        assert_eq!(kinds, [EntranceKind::BotChat, EntranceKind::Phone]);
        let sample = samples::middling();
        let report = sample.report();
        let outline = Outline::of(&report);
        assert_eq!(outline.number(&sample.search.entrances[0]), Some(1));
    }

    #[test]
    fn the_worst_finding_comes_first_and_the_dearest_advice_too() {
        let mut sample = samples::middling();
        for (index, finding) in sample.rating.findings.iter_mut().enumerate() {
            let points = [1.0, 0.0, 0.5, 0.2][index % 4];
            finding.points = Some(points);
            finding.verdict = crate::finding::Judgement::new(points).verdict();
            finding.advice =
                Some(Advice { says: Message::new("px"), gain: finding.weight * (1.0 - points), rewrite: None });
        }
        let report = sample.report();
        let outline = Outline::of(&report);
        let verdicts: Vec<_> = outline.judged.iter().map(|finding| finding.verdict).collect();
        assert!(verdicts.is_sorted_by(|a, b| a >= b), "{verdicts:?}");
        assert!(outline.advice.is_sorted_by(|(_, a), (_, b)| a.gain >= b.gain && b.gain > 0.0));
    }

    #[test]
    fn the_date_is_readable_and_nonsense_does_not_panic() {
        assert_eq!(date("2026-01-01T08:30:00Z"), "2026-01-01 08:30 UTC");
        assert_eq!(date("一T二三Z"), "一T二三Z");
        assert_eq!(date(""), "");
    }
}
