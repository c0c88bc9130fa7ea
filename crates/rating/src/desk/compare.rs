//! What changed since the check before.

use super::{Desk, lock};
use crate::case::CaseFolder;
use crate::wire::{FindingChange, Previous};
use doorbell_engine::report::json::{self, Document, FindingRow};
use doorbell_history::Check;

/// The check of the same merchant before this one, with what is judged otherwise now. `None` where there is none, or its
/// case is gone.
pub(super) fn with_previous(desk: &Desk, id: i64, now: &Document) -> Option<Previous> {
    let Check { id, check } = lock(&desk.history).as_ref().ok()?.previous(id).ok().flatten()?;
    // Judged anew, so that a newer method is not taken for a change of the merchant's.
    let case = CaseFolder::at(super::cases(&desk.place.data).join(&check.folder)).judge().ok()?;
    let before = json::document(&case.report(), &desk.texts());
    Some(Previous {
        id,
        recorded_at: check.recorded_at,
        score: before.rating.score,
        grade: before.rating.grade,
        changes: changes(&before, now),
    })
}

/// Findings with another verdict or other points than before.
fn changes(before: &Document, now: &Document) -> Vec<FindingChange> {
    let change = |after: &FindingRow| {
        let before = before.findings.iter().find(|finding| finding.id == after.id);
        let same = before.is_some_and(|before| (before.verdict, before.points) == (after.verdict, after.points));
        (!same).then(|| FindingChange {
            finding: after.id.clone(),
            before: before.map(|before| before.verdict),
            after: after.verdict,
            points_before: before.and_then(|before| before.points),
            points_after: after.points,
        })
    };
    now.findings.iter().filter_map(change).collect()
}
