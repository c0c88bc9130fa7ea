//! What others counted before, to set a ranking beside it.
//!
//! They tested hotlines and apps by hand and each counted something else; nothing here is a threshold. The figures come
//! from press reports of the surveys (`Reliability::Secondary`), as collected in Doorbell's facts.

use super::Line;
use crate::finding::Verdict;

/// One figure of a published survey, with what comes nearest to it here.
pub struct Survey {
    /// Key of its texts: `survey-<id>` says who counted what.
    pub id: &'static str,
    /// When.
    pub year: u16,
    /// Merchants that were tested.
    pub tested: u32,
    /// The published share, 0 to 1.
    pub share: f64,
    /// Whether the press says only that it is more than this.
    pub at_least: bool,
    /// Whether a merchant is of that kind here; `None` where that cannot be told.
    pub ours: fn(&Line) -> Option<bool>,
}

/// The surveys, oldest first.
pub const SURVEYS: &[Survey] = &[
    Survey {
        id: "jiangsu-hidden",
        year: 2021,
        tested: 48,
        share: 0.6,
        at_least: true,
        ours: |line| not_good(line, "first-screen"),
    },
    Survey {
        id: "jiangsu-hotline",
        year: 2021,
        tested: 48,
        share: 0.5,
        at_least: true,
        ours: |line| not_good(line, "phone-visibility"),
    },
    Survey {
        id: "jiangsu-robot-first",
        year: 2021,
        tested: 48,
        share: 0.8,
        at_least: true,
        ours: |line| not_good(line, "robot-in-front"),
    },
    Survey {
        id: "fujian-presses",
        year: 2021,
        tested: 68,
        share: 0.279,
        at_least: false,
        ours: |line| line.presses.map(|presses| presses >= 3),
    },
    Survey {
        id: "ittime-nobody",
        year: 2024,
        tested: 30,
        share: 0.4,
        at_least: false,
        ours: |line| verdict(line, "human-channel").map(|verdict| verdict == Verdict::Poor),
    },
];

/// What a criterion says, where it says anything.
fn verdict(line: &Line, id: &str) -> Option<Verdict> {
    line.verdict(id).filter(|verdict| matches!(verdict, Verdict::Good | Verdict::Fair | Verdict::Poor))
}

fn not_good(line: &Line, id: &str) -> Option<bool> {
    verdict(line, id).map(|verdict| verdict != Verdict::Good)
}

impl Survey {
    /// The share here, 0 to 1, and of how many; `None` where it can be told of nobody.
    pub fn share_of(&self, lines: &[&Line]) -> Option<(f64, usize)> {
        let told: Vec<bool> = lines.iter().filter_map(|line| (self.ours)(line)).collect();
        let count = told.iter().filter(|yes| **yes).count();
        (!told.is_empty()).then(|| (count as f64 / told.len() as f64, told.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;
    use crate::text::{Language, Texts};

    #[test]
    fn a_survey_is_told_in_both_languages_and_counts_only_what_can_be_told() {
        let lines = [Line::of(&samples::kind().report()), Line::of(&samples::not_seen().report())];
        let lines: Vec<&Line> = lines.iter().collect();
        for survey in SURVEYS {
            assert!(Language::ALL.iter().all(|language| Texts::new(*language).has(&format!("survey-{}", survey.id))));
            assert!(survey.share_of(&lines).is_none_or(|(_, told)| told == 1), "{}", survey.id);
        }
    }
}
