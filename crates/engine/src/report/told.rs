//! What a build is told of each criterion: its verdict, a person's where one looked, in words without markup.

use super::{Report, clean, outline};
use crate::baseline::{Change, Known};
use crate::correction::Override;
use crate::finding::{Finding, Verdict};
use crate::message::Message;
use crate::text::Texts;

/// Longest sentence, characters.
const WORDS: usize = 600;

/// One criterion with a weight.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    /// What the machine says.
    pub(super) finding: &'a Finding,
    /// The verdict that counts.
    pub(super) verdict: Verdict,
    /// The points that count.
    pub(super) points: Option<f64>,
    /// What a person judges otherwise.
    pub(super) person: Option<&'a Override>,
    /// What became of it since the baseline.
    pub(super) change: Option<&'a Change>,
}

/// Every criterion with a weight, in the order of the findings.
pub(super) fn all<'a>(report: &Report<'a>) -> Vec<Told<'a>> {
    let Report { corrected, compared, .. } = *report;
    let pairs = report.rating.findings.iter().zip(&report.standing().findings);
    let told = pairs.filter(|(finding, _)| finding.weight > 0.0).map(|(finding, standing)| Told {
        finding,
        verdict: standing.verdict,
        points: standing.points,
        person: corrected.and_then(|corrected| corrected.on(&finding.id)),
        change: compared.and_then(|compared| compared.on(&finding.id)),
    });
    told.collect()
}

impl Told<'_> {
    /// The criterion's name.
    pub(super) fn title(&self, texts: &Texts) -> String {
        outline::title(texts, self.finding)
    }

    /// What was measured, or what was missing.
    pub(super) fn says(&self, texts: &Texts) -> String {
        clean(&texts.say(&self.finding.says), WORDS)
    }

    /// What to change.
    pub(super) fn advice(&self, texts: &Texts) -> Option<String> {
        self.finding.advice.as_ref().map(|advice| clean(&texts.say(&advice.says), WORDS))
    }

    /// What a person judges otherwise.
    pub(super) fn person_says(&self, texts: &Texts) -> Option<String> {
        self.person.map(|one| clean(&texts.say(&outline::person_says(self.finding, one)), WORDS))
    }

    /// How it was in the baseline.
    pub(super) fn was(&self, texts: &Texts) -> Option<String> {
        let before = self.change?.before.as_ref()?;
        Some(texts.say(&Message::new("ci-was").with("before", standing(before))))
    }

    /// Everything, in sentences.
    pub(super) fn sentences(&self, texts: &Texts) -> String {
        let parts = [Some(self.says(texts)), self.person_says(texts), self.was(texts), self.advice(texts)];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        parts.iter().map(|part| ended(part, texts)).collect::<Vec<_>>().join(&texts.get("ci-between"))
    }
}

/// A sentence that ends as one.
fn ended(sentence: &str, texts: &Texts) -> String {
    let end = if sentence.ends_with(['。', '.', '！', '!', '？', '?', '…', '）', ')']) {
        String::new()
    } else {
        texts.get("ci-end")
    };
    format!("{sentence}{end}")
}

/// A verdict with its points, short.
pub(super) fn standing(known: &Known) -> Message {
    let verdict = Message::new(format!("verdict-{}", known.verdict.id().replace('_', "-")));
    match known.points {
        Some(points) => Message::new("ci-standing").with("verdict", verdict).with("points", points),
        None => verdict,
    }
}
