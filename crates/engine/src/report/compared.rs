//! What got worse and what got better since the baseline, as lines.

use super::{Report, clean, outline, told};
use crate::baseline::{Change, Compared, Turn};
use crate::message::Message;
use crate::text::Texts;

/// The comparison in one line.
pub(super) fn total(compared: &Compared) -> Message {
    let [before, after] = [compared.before.score, compared.now.score].map(|score| {
        score.map_or_else(|| Message::new("report-no-score"), |score| Message::new("report-score").with("score", score))
    });
    Message::new(if compared.is_worse() { "ci-total-worse" } else { "ci-total" })
        .with("worse", compared.count(&[Turn::Worse, Turn::New]))
        .with("better", compared.count(&[Turn::Better]))
        .with("before", before)
        .with("after", after)
}

/// What makes the comparison less than exact.
pub(super) fn remarks(compared: &Compared) -> Vec<Message> {
    let [before, now] = [&compared.before.rubric, &compared.now.rubric].map(String::as_str);
    let rubric = (before != now).then(|| Message::new("ci-other-rubric").with("before", before).with("after", now));
    let page = compared.other_page.as_ref().map(|other| Message::new("ci-other-page").with("before", other.as_str()));
    let devices = compared.other_devices.then(|| Message::new("ci-other-devices"));
    rubric.into_iter().chain(page).chain(devices).collect()
}

/// Each criterion that is not as it was, worst first, with what became of it.
pub(super) fn lines(texts: &Texts, report: &Report<'_>, compared: &Compared) -> Vec<(Turn, Message)> {
    let changed = compared.changes.iter().filter(|change| change.turn != Turn::Same);
    changed.map(|change| (change.turn, line(texts, report, change))).collect()
}

fn line(texts: &Texts, report: &Report<'_>, change: &Change) -> Message {
    let finding = report.rating.findings.iter().find(|finding| finding.id == change.criterion());
    let name = finding.map_or_else(|| clean(change.criterion(), 60), |finding| outline::title(texts, finding));
    let side =
        |known: Option<&crate::baseline::Known>| known.map_or_else(|| Message::new("ci-unknown"), told::standing);
    // What is to mend is told with what was measured.
    let says = finding.filter(|_| change.turn.is_worse()).map(|finding| clean(&texts.say(&finding.says), 300));
    Message::new(format!("ci-{}", change.turn.id()))
        .with("name", name)
        .with("before", side(change.before.as_ref()))
        .with("after", side(change.now.as_ref()))
        .with("says", says.unwrap_or_default())
}
