//! What moved a score between two ratings of one case: the rubric, or what was measured.
//!
//! Between the earlier rating and the one of today a third is put: the measures of then, judged by the rubric of today. From
//! the earlier to it only the rubric changes, from it to today's only the measures (the page, or how it is read). A
//! criterion the earlier rating did not know is the rubric's doing.

use crate::criteria;
use crate::finding::{Evidence, Finding, Verdict};
use crate::ranking;
use crate::rating::{Grade, Rating};
use crate::report::clean;
use crate::score::tenths;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is read of an earlier rating: those parts of `report.json` that tell what it was worth. It may come from a stranger.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Recorded {
    versions: RecordedVersions,
    rating: RecordedRating,
    findings: Vec<RecordedFinding>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct RecordedVersions {
    rubric: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct RecordedRating {
    grade: Option<Grade>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct RecordedFinding {
    id: String,
    verdict: Verdict,
    points: Option<f64>,
    weight: f64,
    #[serde(default)]
    measure: Value,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

impl Recorded {
    /// Reads a `report.json`; `None` where it is not one.
    pub fn from_json(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }

    /// A rating as if it had been recorded.
    pub fn of(rating: &Rating) -> Self {
        let row = |finding: &Finding| RecordedFinding {
            id: finding.id.clone(),
            verdict: finding.verdict,
            points: finding.points,
            weight: finding.weight,
            measure: finding.measure.clone(),
            evidence: finding.evidence.clone(),
        };
        Self {
            versions: RecordedVersions { rubric: rating.rubric.clone() },
            rating: RecordedRating { grade: rating.grade },
            findings: rating.findings.iter().map(row).collect(),
        }
    }

    fn row(&self, id: &str) -> Option<&RecordedFinding> {
        self.findings.iter().find(|finding| finding.id == id)
    }
}

impl RecordedFinding {
    fn part(&self) -> Part {
        Part { weight: sound(self.weight, 100.0), points: self.points.map(|points| sound(points, 1.0)) }
    }

    /// Its points by the thresholds of today.
    fn points_today(&self) -> Option<f64> {
        if matches!(self.verdict, Verdict::NotApplicable | Verdict::CannotTell) {
            return None;
        }
        // A measure that was too long for the report, or has another shape today, cannot be judged again.
        let judged = criteria::by_id(&self.id).and_then(|entry| entry.judge(&self.measure, &self.evidence));
        judged.map(|opinion| opinion.judgement.points).or_else(|| self.part().points)
    }
}

fn sound(value: f64, most: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(0.0, most) }
}

/// What moved a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Moved {
    /// The earlier rating.
    pub before: Standing,
    /// The one of today.
    pub after: Standing,
    /// Points of the score that the rubric moved (weights and thresholds); `null` where one of them has no score.
    pub by_rubric: Option<f64>,
    /// Points that the measures moved: the page, or how it is read.
    pub by_page: Option<f64>,
    /// The criteria that moved it, most first.
    pub criteria: Vec<Shift>,
}

/// How a rating stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Standing {
    /// Its rubric. Hostile text.
    pub rubric: String,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
}

/// What one criterion did to the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Shift {
    /// The criterion. Hostile text where it is none of today's.
    pub id: String,
    /// Weight before and today; 0 where it was not judged.
    pub weight: [f64; 2],
    /// Points before and today, 0 to 1; `null` where there were none.
    pub points: [Option<f64>; 2],
    /// Points of the score that the rubric moved here.
    pub by_rubric: f64,
    /// Points of the score that the measure moved here.
    pub by_page: f64,
}

impl Moved {
    /// From an earlier rating to one of today.
    pub fn between(before: &Recorded, after: &Rating) -> Self {
        let standing = Standing {
            rubric: clean(&before.versions.rubric, 100),
            score: score_of(before.findings.iter().map(RecordedFinding::part)),
            grade: before.rating.grade,
        };
        let today = Standing { rubric: after.rubric.clone(), score: after.score, grade: after.grade };
        Self::along(&lines(before, after), standing, today)
    }

    /// From one line of a ranking to another of the same merchant, where nothing but the lines is known: what a criterion
    /// earned before is taken to be what it would earn by the thresholds of the later one.
    pub fn between_lines(before: &ranking::Line, after: &ranking::Line) -> Self {
        let today = after.criteria.iter().map(|judged| {
            let now = Part { weight: judged.weight, points: judged.points };
            let then = before.criteria.iter().find(|other| other.id == judged.id);
            let parts = then.map_or([Part::default(), now, now], |then| {
                let earlier = Part { weight: then.weight, points: then.points };
                [earlier, Part { points: earlier.points, ..now }, now]
            });
            Line { id: judged.id.clone(), parts }
        });
        let gone = before.criteria.iter().filter(|judged| after.criteria.iter().all(|other| other.id != judged.id));
        let gone = gone.take(20).map(|judged| {
            let then = Part { weight: judged.weight, points: judged.points };
            Line { id: judged.id.clone(), parts: [then, Part::default(), Part::default()] }
        });
        let standing =
            |line: &ranking::Line| Standing { rubric: clean(&line.rubric, 100), score: line.score, grade: line.grade };
        Self::along(&today.chain(gone).collect::<Vec<_>>(), standing(before), standing(after))
    }

    fn along(lines: &[Line], before: Standing, after: Standing) -> Self {
        let score = |step: usize| score_of(lines.iter().map(|line| line.parts[step]));
        let scores = [score(0), score(1), score(2)];
        let between = |from: usize, to: usize| Some(tenths(scores[to]? - scores[from]?));
        let mut criteria: Vec<Shift> = lines.iter().map(|line| line.shift(lines)).collect();
        criteria.retain(|shift| shift.by_rubric != 0.0 || shift.by_page != 0.0);
        let size = |shift: &Shift| shift.by_rubric.abs() + shift.by_page.abs();
        criteria.sort_by(|a, b| size(b).total_cmp(&size(a)));
        Self { before, after, by_rubric: between(0, 1), by_page: between(1, 2), criteria }
    }

    /// Whether nothing moved at all, nor by what it is judged.
    pub fn is_nothing(&self) -> bool {
        self.before == self.after && self.criteria.is_empty()
    }
}

/// What a criterion brings into a score.
#[derive(Clone, Copy, Default)]
struct Part {
    weight: f64,
    points: Option<f64>,
}

/// One criterion: the earlier rating, the measures of then by the rubric of today, and the rating of today.
struct Line {
    id: String,
    parts: [Part; 3],
}

impl Line {
    fn shift(&self, all: &[Self]) -> Shift {
        let share = |step: usize| {
            let judged = judged(all.iter().map(|line| line.parts[step])).max(f64::MIN_POSITIVE);
            let Part { weight, points } = self.parts[step];
            points.map_or(0.0, |points| 100.0 * weight * points / judged)
        };
        let [before, between, after] = [share(0), share(1), share(2)];
        Shift {
            id: clean(&self.id, 60),
            weight: [self.parts[0].weight, self.parts[2].weight],
            points: [self.parts[0].points, self.parts[2].points],
            by_rubric: tenths(between - before) + 0.0,
            by_page: tenths(after - between) + 0.0,
        }
    }
}

fn lines(before: &Recorded, after: &Rating) -> Vec<Line> {
    let today = after.findings.iter().map(|finding| {
        let now = Part { weight: finding.weight, points: finding.points };
        let row = before.row(&finding.id);
        let between = row.map_or(now, |row| Part { weight: finding.weight, points: row.points_today() });
        Line { id: finding.id.clone(), parts: [row.map_or_else(Part::default, RecordedFinding::part), between, now] }
    });
    let gone = before.findings.iter().filter(|row| after.findings.iter().all(|finding| finding.id != row.id));
    // No rating has more criteria than this; a longer list is a stranger's.
    let gone =
        gone.take(20).map(|row| Line { id: row.id.clone(), parts: [row.part(), Part::default(), Part::default()] });
    today.chain(gone).collect()
}

fn judged(parts: impl Iterator<Item = Part>) -> f64 {
    parts.filter(|part| part.points.is_some()).map(|part| part.weight).sum()
}

fn score_of(parts: impl Iterator<Item = Part> + Clone) -> Option<f64> {
    let earned: f64 = parts.clone().filter_map(|part| part.points.map(|points| points * part.weight)).sum();
    let judged = judged(parts);
    (judged > 0.0).then(|| tenths(100.0 * earned / judged))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;
    use crate::rubric::{Bounds, Draft, Rubric};
    use crate::score::rate_by;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn other(weights: &[(&str, f64)]) -> Rubric {
        let weights: BTreeMap<String, f64> = weights.iter().map(|(id, weight)| ((*id).to_owned(), *weight)).collect();
        let (name, version) = ("别的".to_owned(), "1".to_owned());
        Rubric::of(Draft { name, version, least_share: 0.5, grades: Bounds::default(), weights }).unwrap()
    }

    #[test]
    fn the_same_rating_moves_nothing() {
        for sample in samples::all() {
            assert!(Moved::between(&Recorded::of(&sample.rating), &sample.rating).is_nothing(), "{}", sample.name);
        }
    }

    #[test]
    fn other_weights_on_the_same_page_are_the_rubric_s_doing() {
        let sample = samples::middling();
        let rubric = other(&[("human-channel", 90.0), ("text-size", 10.0)]);
        let after = rate_by(&sample.trail, &sample.search, &rubric);
        let moved = Moved::between(&Recorded::of(&sample.rating), &after);
        assert_eq!((moved.by_page, moved.after.score), (Some(0.0), after.score));
        let rubric = moved.by_rubric.unwrap();
        assert!(
            rubric > 1.0 && (moved.before.score.unwrap() + rubric - after.score.unwrap()).abs() < 0.051,
            "{moved:?}"
        );
        assert!(moved.criteria.iter().all(|shift| shift.by_page == 0.0));
        assert_eq!(moved.criteria[0].id, "human-channel");
    }

    #[test]
    fn another_measure_under_the_same_rubric_is_the_page_s_doing() {
        let (before, mut after) = (samples::middling(), samples::middling());
        for run in after.trail.snapshots.iter_mut().flat_map(|snapshot| &mut snapshot.runs) {
            run.style.iter_mut().for_each(|style| style.seen_px = 20.0);
        }
        let rating = rate_by(&after.trail, &after.search, Rubric::built_in());
        let moved = Moved::between(&Recorded::of(&before.rating), &rating);
        assert_eq!(moved.by_rubric, Some(0.0));
        assert!(
            moved.by_page.unwrap() > 0.0 && moved.criteria.iter().any(|shift| shift.id == "text-size"),
            "{moved:?}"
        );
    }

    #[test]
    fn two_lines_of_a_ranking_tell_the_page_from_the_rubric() {
        let (before, mut after) = (samples::middling(), samples::middling());
        for run in after.trail.snapshots.iter_mut().flat_map(|snapshot| &mut snapshot.runs) {
            run.style.iter_mut().for_each(|style| style.seen_px = 20.0);
        }
        after.rating = rate_by(&after.trail, &after.search, Rubric::built_in());
        let lines = [&before, &after].map(|sample| ranking::Line::of(&sample.report()));
        let told = Moved::between_lines(&lines[0], &lines[1]);
        let known = Moved::between(&Recorded::of(&before.rating), &after.rating);
        assert_eq!((told.by_page, told.by_rubric), (known.by_page, Some(0.0)));
        let rubric = other(&[("human-channel", 90.0), ("text-size", 10.0)]);
        after.rating = rate_by(&before.trail, &before.search, &rubric);
        after.trail = before.trail.clone();
        let told = Moved::between_lines(&lines[0], &ranking::Line::of(&after.report()));
        assert_eq!(told.by_page, Some(0.0));
        assert!(told.by_rubric.unwrap().abs() > 1.0, "{told:?}");
    }

    #[test]
    fn points_by_thresholds_of_then_are_judged_by_those_of_today() {
        let sample = samples::middling();
        let mut earlier = Recorded::of(&sample.rating);
        let size = earlier.findings.iter_mut().find(|finding| finding.id == "text-size").unwrap();
        size.points = Some(1.0);
        let moved = Moved::between(&earlier, &sample.rating);
        assert!(moved.by_rubric.unwrap() < 0.0 && moved.by_page == Some(0.0), "{moved:?}");
    }

    proptest! {
        #[test]
        fn a_stranger_s_report_never_breaks_anything(points in any::<Option<f64>>(), weight in any::<f64>(), id in ".*") {
            let sample = samples::middling();
            let mut earlier = Recorded::of(&sample.rating);
            for finding in &mut earlier.findings {
                (finding.points, finding.weight, finding.measure) = (points, weight, Value::from(id.as_str()));
            }
            let stranger = RecordedFinding { id, ..earlier.findings[0].clone() };
            earlier.findings.extend(vec![stranger; 3]);
            let moved = Moved::between(&earlier, &sample.rating);
            prop_assert!(moved.before.score.is_none_or(|score| (0.0..=100.0).contains(&score)));
            prop_assert!(moved.criteria.iter().all(|shift| shift.by_rubric.is_finite() && shift.by_page.is_finite()));
        }
    }
}
