//! What a page must reach, so that a build passes.

use doorbell_engine::baseline::Compared;
use doorbell_engine::rating::{Grade, Rating};

/// A grade or a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// At least this grade.
    Grade(Grade),
    /// At least this score.
    Score(f64),
}

impl Mark {
    /// Reads `B` or `72.5`; `None` where it is neither a grade nor a score from 0 to 100.
    pub fn parse(text: &str) -> Option<Self> {
        let grades = [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E];
        let grade = grades.into_iter().find(|grade| grade.letter().eq_ignore_ascii_case(text));
        let score = || text.parse().ok().filter(|score| (0.0..=100.0).contains(score)).map(Self::Score);
        grade.map(Self::Grade).or_else(score)
    }

    fn is_reached(self, score: Option<f64>, grade: Option<Grade>) -> bool {
        match self {
            Self::Score(least) => score.is_some_and(|score| score >= least),
            // A comes before B: a better grade is the smaller one. Without a grade nobody can say that it is enough.
            Self::Grade(least) => grade.is_some_and(|grade| grade <= least),
        }
    }
}

/// Whether a build passes. Beside a baseline it fails only on what got worse: a finding, or a mark that was reached and is not any more.
pub fn passes(rating: &Rating, mark: Option<Mark>, compared: Option<&Compared>) -> bool {
    let reached = mark.is_none_or(|mark| {
        let never =
            compared.is_some_and(|it| it.before.score.is_some() && !mark.is_reached(it.before.score, it.before.grade));
        never || mark.is_reached(rating.score, rating.grade)
    });
    reached && !compared.is_some_and(Compared::is_worse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorbell_engine::baseline::Baseline;
    use doorbell_engine::report::samples;

    #[test]
    fn a_mark_is_a_grade_or_a_score() {
        assert_eq!(Mark::parse("b"), Some(Mark::Grade(Grade::B)));
        assert_eq!(Mark::parse("72.5"), Some(Mark::Score(72.5)));
        assert_eq!(["F", "101", "-1", "NaN", ""].map(Mark::parse), [None; 5]);
    }

    #[test]
    fn beside_a_baseline_only_what_got_worse_fails() {
        let (kind, middling) = (samples::kind(), samples::middling());
        let since = |before: &samples::Sample, now: &samples::Sample| {
            Compared::between(&Baseline::of(&before.report()), &now.report())
        };
        let high = Some(Mark::Score(99.9));
        assert!(!passes(&middling.rating, high, None) && passes(&middling.rating, None, None));
        assert!(passes(&middling.rating, high, Some(&since(&middling, &middling))), "it never was higher");
        assert!(!passes(&middling.rating, None, Some(&since(&kind, &middling))));
        assert!(passes(&kind.rating, None, Some(&since(&middling, &kind))));
    }

    #[test]
    fn a_mark_that_was_reached_must_be_kept() {
        let now = samples::middling();
        let score = now.rating.score.unwrap();
        let mut before = Baseline::of(&now.report());
        before.score = Some(score + 0.2);
        let compared = Compared::between(&before, &now.report());
        assert!(!compared.is_worse() && passes(&now.rating, Some(Mark::Score(score)), Some(&compared)));
        assert!(!passes(&now.rating, Some(Mark::Score(score + 0.1)), Some(&compared)));
    }
}
