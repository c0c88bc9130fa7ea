//! A person's verdicts in place of the machine's. Both are told, always: a correction hides nothing.

use crate::criteria;
use crate::finding::Verdict;
use crate::rating::Rating;
use crate::rubric::Rubric;
use crate::score;
use crate::search::Search;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// A person's verdict on one finding. It may come from a stranger: all its words are hostile text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Override {
    /// The criterion.
    pub finding: String,
    /// The person's verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub by: Option<String>,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// A rating as a person corrects it.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The person's verdicts, one a criterion, in the registry's order.
    pub overrides: Vec<Override>,
    /// The rating with them.
    pub rating: Rating,
}

impl Corrected {
    /// The rating with a person's verdicts; `None` where they concern none of its findings. Of two on one criterion the
    /// later in the list counts.
    pub fn of(
        (trail, search): (&Trail, &Search),
        rating: &Rating,
        overrides: &[Override],
        rubric: &Rubric,
    ) -> Option<Self> {
        let own = criteria::ALL.iter().filter_map(|criterion| {
            rating.findings.iter().find(|finding| finding.id == criterion.id)?;
            overrides.iter().rfind(|one| one.finding == criterion.id).cloned()
        });
        let overrides: Vec<Override> = own.collect();
        let verdicts = overrides.iter().map(|one| (one.finding.clone(), one.verdict)).collect();
        let rating = score::corrected(trail, search, rating, &verdicts, rubric);
        (!overrides.is_empty()).then_some(Self { overrides, rating })
    }

    /// What a person says of a criterion.
    pub fn on(&self, id: &str) -> Option<&Override> {
        self.overrides.iter().find(|one| one.finding == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    fn says(finding: &str, verdict: Verdict) -> Override {
        Override {
            finding: finding.into(),
            verdict,
            reason: "我去看过".into(),
            by: None,
            at: "2026-01-01T00:00:00Z".into(),
        }
    }

    fn corrected(sample: &samples::Sample, overrides: &[Override]) -> Option<Corrected> {
        Corrected::of((&sample.trail, &sample.search), &sample.rating, overrides, Rubric::built_in())
    }

    #[test]
    fn a_person_moves_the_score_and_the_machine_s_verdict_stays() {
        let sample = samples::middling();
        let after = corrected(&sample, &[says("text-size", Verdict::Good), says("no-such", Verdict::Good)]).unwrap();
        assert!(after.rating.score > sample.rating.score);
        assert_eq!((after.overrides.len(), after.on("text-size").map(|one| one.verdict)), (1, Some(Verdict::Good)));
        let machine = sample.rating.findings.iter().find(|finding| finding.id == "text-size").unwrap();
        assert_eq!(machine.verdict, Verdict::Poor);
    }

    #[test]
    fn of_two_words_on_one_thing_the_later_counts_and_nothing_known_is_nothing() {
        let sample = samples::middling();
        let twice = [says("text-size", Verdict::Good), says("text-size", Verdict::Fair)];
        assert_eq!(corrected(&sample, &twice).unwrap().overrides, [says("text-size", Verdict::Fair)]);
        assert_eq!(corrected(&sample, &[says("no-such", Verdict::Good)]), None);
    }

    #[test]
    fn who_says_there_is_a_person_lifts_the_e_of_a_page_without_one() {
        let sample = samples::hiding();
        let after = corrected(&sample, &[says("human-channel", Verdict::Good)]).unwrap();
        assert!(after.rating.remark.as_ref().is_none_or(|remark| remark.key != "remark-no-human"));
    }
}
