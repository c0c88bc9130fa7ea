//! A person's verdicts in place of the machine's, in a file beside the case. The machine's stay to be seen.

use super::Desk;
use crate::check::Case;
use crate::failure::Failure;
use crate::wire::{Checked, Corrected, Correction, Override};
use doorbell_engine::criteria;
use doorbell_engine::score;
use std::path::Path;

pub(super) const FILE: &str = "overrides.json";

/// What a person judges otherwise; none where the file is not there or cannot be read.
pub(super) fn read(folder: &Path) -> Vec<Override> {
    let bytes = std::fs::read(folder.join(FILE)).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// The same as the file holds it.
pub(super) fn bytes(overrides: &[Override]) -> Vec<u8> {
    serde_json::to_vec_pretty(overrides).unwrap_or_default()
}

/// The rating with the person's verdicts.
pub(super) fn corrected(case: &Case, overrides: &[Override]) -> Option<Corrected> {
    let verdicts = overrides.iter().map(|one| (one.finding.clone(), one.verdict)).collect();
    let rating = score::corrected(&case.trail, &case.search, &case.rating, &verdicts);
    (!overrides.is_empty()).then_some(Corrected {
        score: rating.score,
        grade: rating.grade,
        judged_share: rating.judged_share,
    })
}

impl Desk {
    /// Writes down a person's verdict and reason, or takes them back.
    pub async fn override_finding(
        &self,
        id: i64,
        finding: String,
        correction: Option<Correction>,
    ) -> Result<Checked, Failure> {
        let home = self.home(id)?;
        if criteria::by_id(&finding).is_none() {
            return Err(Failure::new("no-such-finding", &finding));
        }
        let mut overrides = home.overrides();
        overrides.retain(|one| one.finding != finding);
        if let Some(Correction { verdict, reason }) = correction {
            let reason = doorbell_engine::report::clean(&reason, 2_000);
            if reason.is_empty() {
                return Err(Failure::new("reason-missing", ""));
            }
            overrides.push(Override { finding, verdict, reason, at: now() });
        }
        home.keep_overrides(overrides)?;
        self.open_home(id, &home)
    }
}

/// The time in UTC, to the second.
fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}
