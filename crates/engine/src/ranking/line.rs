//! One merchant's line in a ranking.

use crate::criteria;
use crate::finding::Verdict;
use crate::geometry::Device;
use crate::message::Message;
use crate::rating::Grade;
use crate::report::{Report, clean, sentence, wall_before_anybody};
use crate::score;
use crate::search::{EntranceKind, Search};
use crate::trail::{Fault, Trail};
use serde::{Deserialize, Serialize};

/// Longest piece of page text in a line.
const TEXT: usize = 120;

/// What a ranking shows of one merchant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Line {
    /// Whether it is in the ranking, and why not.
    pub state: State,
    /// The answer in one sentence.
    pub sentence: Message,
    /// 0 to 100, to one decimal; a person's verdicts count where one looked.
    pub score: Option<f64>,
    /// The grade.
    pub grade: Option<Grade>,
    /// Why there is no grade, or why it is lower than the score says.
    pub remark: Option<Message>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: f64,
    /// Whether a person has judged something otherwise.
    pub corrected: bool,
    /// The kind of the best way to a person, on the device where it is farther.
    pub way: Option<EntranceKind>,
    /// Presses to it.
    pub presses: Option<u32>,
    /// The phone number an older customer is best served by.
    pub number: Option<Number>,
    /// Whether only robots answer; `None` where nobody can tell.
    pub robot_only: Option<bool>,
    /// Every criterion, in the registry's order.
    pub criteria: Vec<Judged>,
    /// Where the page that was asked for ended up. Hostile text.
    pub url: String,
    /// The page's title. Hostile text.
    pub title: String,
    /// When it was recorded, as RFC 3339 in UTC.
    pub recorded_at: String,
    /// Program and version that recorded it.
    pub program: String,
    /// Browser and version; `None` without one.
    pub browser: Option<String>,
    /// By which rubric it was judged.
    pub rubric: String,
}

/// Whether a merchant is in the ranking. One that could not be looked at is told as such, never ranked low for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum State {
    /// It has a grade.
    Ranked,
    /// Too little could be judged for a grade.
    Unsure,
    /// A login or a puzzle stands before anybody could be found.
    Walled {
        /// Which.
        by: Message,
    },
    /// The page asks programs to stay away.
    Forbidden,
    /// The page could not be seen.
    Unseen {
        /// Why.
        fault: Fault,
    },
}

impl State {
    /// The name used in tables and text keys.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::Unsure => "unsure",
            Self::Walled { .. } => "walled",
            Self::Forbidden => "forbidden",
            Self::Unseen { .. } => "unseen",
        }
    }
}

/// A phone number that is seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Number {
    /// As it is written. Hostile text.
    pub text: String,
    /// Height of its letters, effective CSS px, rounded down.
    pub px: Option<f64>,
    /// Presses until it is seen.
    pub presses: u32,
    /// Screens to scroll down then.
    pub screens_down: Option<u32>,
    /// On which device it is so: the one where it is farther.
    pub device: Device,
}

/// What one criterion earned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Judged {
    /// The criterion.
    pub id: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// 0 to 1; `None` where nothing was judged.
    pub points: Option<f64>,
    /// What it counts in the rubric.
    pub weight: f64,
}

impl Line {
    /// The line of a report. What a person judges otherwise counts.
    pub fn of(report: &Report<'_>) -> Self {
        let Report { trail, search, .. } = *report;
        let rating = report.corrected.map_or(report.rating, |corrected| &corrected.rating);
        let best = farther(search);
        Self {
            state: state(report, rating.grade),
            sentence: sentence(report),
            score: rating.score,
            grade: rating.grade,
            remark: rating.remark.clone(),
            judged_share: rating.judged_share,
            corrected: report.corrected.is_some(),
            way: best.map(|(entrance, _)| entrance.kind),
            presses: best.map(|(_, sighting)| sighting.steps),
            number: number(trail, search),
            robot_only: robot_only(trail, search),
            criteria: rating.findings.iter().map(judged).collect(),
            url: clean(trail.snapshots.first().map_or(&trail.start, |page| &page.url), 300),
            title: clean(trail.snapshots.first().map_or("", |page| &page.title), TEXT),
            recorded_at: trail.recorded_at.clone(),
            program: clean(&trail.recorder.program, TEXT),
            browser: trail.recorder.browser.as_deref().map(|browser| clean(browser, TEXT)),
            rubric: rating.rubric.clone(),
        }
    }

    /// The verdict of a criterion.
    pub fn verdict(&self, id: &str) -> Option<Verdict> {
        self.criteria.iter().find(|judged| judged.id == id).map(|judged| judged.verdict)
    }

    /// Whether the grade is the lowest because no person was found, whatever the score.
    pub fn nobody(&self) -> bool {
        self.remark.as_ref().is_some_and(|remark| remark.key == "remark-no-human")
    }
}

fn judged(finding: &crate::finding::Finding) -> Judged {
    let crate::finding::Finding { id, verdict, points, weight, .. } = finding;
    Judged { id: id.clone(), verdict: *verdict, points: *points, weight: *weight }
}

fn state(report: &Report<'_>, grade: Option<Grade>) -> State {
    if let Some(fault) = score::unseen(report.trail) {
        return if fault == Fault::RobotsForbidden { State::Forbidden } else { State::Unseen { fault } };
    }
    match (wall_before_anybody(report), grade) {
        (Some(by), _) => State::Walled { by },
        (None, Some(_)) => State::Ranked,
        (None, None) => State::Unsure,
    }
}

type Found<'a> = (&'a crate::search::Entrance, &'a crate::search::Sighting);

/// The best way to a person on the device where it takes more.
fn farther(search: &Search) -> Option<Found<'_>> {
    let best = Device::ALL.into_iter().filter_map(|device| search.best_on(device));
    best.max_by_key(|(_, sighting)| (sighting.steps, sighting.screens_down.unwrap_or(0)))
}

fn number(trail: &Trail, search: &Search) -> Option<Number> {
    let best = Device::ALL.into_iter().filter_map(|device| search.best_of(EntranceKind::Phone, device));
    let far = |(_, sighting): &Found<'_>| (sighting.steps, sighting.screens_down.unwrap_or(0));
    let (entrance, sighting) = best.max_by_key(far)?;
    let px = trail.snapshots.get(sighting.snapshot).and_then(|page| page.run(sighting.run?)?.style);
    Some(Number {
        text: clean(&entrance.text, TEXT),
        px: px.map(|style| style.seen_px.floor()),
        presses: sighting.steps,
        screens_down: sighting.screens_down,
        device: sighting.device,
    })
}

/// Whether robots answer and nobody else.
fn robot_only(trail: &Trail, search: &Search) -> Option<bool> {
    let robots = || {
        let seen = search.entrances.iter().filter(|entrance| entrance.visible());
        seen.into_iter().any(|entrance| !entrance.human() && (entrance.kind.is_chat() || entrance.kind.is_contact()))
    };
    criteria::has_human(trail, search).map(|human| !human && robots())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn a_line_tells_what_the_report_tells() {
        let sample = samples::walked();
        let line = Line::of(&sample.report());
        let number = line.number.clone().unwrap();
        assert_eq!((line.presses, number.presses, number.px), (Some(2), 2, Some(13.0)));
        assert_eq!((line.way, line.robot_only), (Some(EntranceKind::Phone), Some(false)));
        assert_eq!(line.criteria.len(), criteria::ALL.len());
        assert_eq!((line.score, line.grade), (sample.rating.score, sample.rating.grade));
    }

    #[test]
    fn what_could_not_be_seen_is_not_ranked() {
        let line = Line::of(&samples::not_seen().report());
        assert_eq!(line.state, State::Unseen { fault: Fault::NameNotFound });
        let mut sample = samples::not_seen();
        for step in &mut sample.trail.steps {
            step.fault = Some(Fault::RobotsForbidden);
        }
        assert_eq!(Line::of(&sample.report()).state, State::Forbidden);
    }

    #[test]
    fn who_finds_a_login_instead_of_a_person_is_walled_not_bad() {
        let mut sample = samples::walked();
        sample.search.entrances.clear();
        sample.trail.snapshots[2] =
            crate::build::Page::on(Device::Phone).text("请先登录").field("password", "密码").done();
        let line = Line::of(&sample.report());
        assert!(matches!(&line.state, State::Walled { by } if by.key == "obstacle-login-wall"), "{:?}", line.state);
    }
}
