//! A rating's table for the window: one answer, as small as it can be.

use crate::batch::Batch;
use crate::publish::{Row, Table};
use crate::wire::{MadeWith, RatedRow, RatedState, RatingRow, RatingTable, SurveyRow};
use doorbell_engine::criteria;
use doorbell_engine::finding::Verdict;
use doorbell_engine::ranking::{Line, SURVEYS, Spread, State};
use doorbell_engine::text::Texts;
use std::collections::BTreeSet;

pub(super) fn table(batch: &Batch, rating: RatingRow, texts: &Texts) -> RatingTable {
    let table = Table::of(batch);
    let lines: Vec<&Line> = table.rows.iter().filter_map(Row::line).collect();
    let survey = |survey: &doorbell_engine::ranking::Survey| {
        let ours = survey.share_of(&lines);
        SurveyRow {
            id: survey.id.to_owned(),
            year: survey.year,
            tested: survey.tested,
            share: survey.share,
            at_least: survey.at_least,
            ours: ours.map(|(share, _)| share),
            told: ours.map_or(0, |(_, told)| told),
        }
    };
    RatingTable {
        rating,
        tally: batch.tally(),
        made_with: made_with(batch, &table, &lines),
        criteria: criteria::ALL.iter().map(|criterion| criterion.id.to_owned()).collect(),
        rows: table.rows.iter().map(|row| rated(row, texts)).collect(),
        spread: Spread::of(&lines),
        surveys: SURVEYS.iter().map(survey).collect(),
    }
}

fn made_with(batch: &Batch, table: &Table, lines: &[&Line]) -> MadeWith {
    let all = |texts: BTreeSet<&str>| texts.into_iter().map(str::to_owned).collect();
    let times: BTreeSet<&str> = lines.iter().map(|line| line.recorded_at.as_str()).collect();
    MadeWith {
        rubric: table.rubric.label().to_owned(),
        programs: all(lines.iter().map(|line| line.program.as_str()).collect()),
        browsers: all(lines.iter().filter_map(|line| line.browser.as_deref()).collect()),
        first: times.first().map(|time| (*time).to_owned()),
        last: times.last().map(|time| (*time).to_owned()),
        devices: batch.plan().how.devices.clone(),
        contact: batch.plan().how.contact.clone(),
    }
}

fn rated(row: &Row, texts: &Texts) -> RatedRow {
    let line = row.line();
    let phone = line.and_then(|line| line.number.as_ref());
    let why = row.why_not();
    let says = why.as_ref().or(line.map(|line| &line.sentence));
    RatedRow {
        number: row.number,
        name: row.merchant.name.clone(),
        url: row.merchant.url.clone(),
        industry: row.merchant.industry.clone(),
        region: row.merchant.region.clone(),
        state: state(row),
        rank: row.place.map(|place| place.rank),
        range: row.place.map(|place| [place.from, place.to]),
        rank_in_industry: row.place_in_industry.map(|place| place.rank),
        grade: line.and_then(|line| line.grade),
        score: line.and_then(|line| line.score),
        judged_share: line.map(|line| line.judged_share),
        presses: line.and_then(|line| line.presses),
        phone: phone.map(|phone| phone.text.clone()),
        px: phone.and_then(|phone| phone.px),
        robot_only: line.and_then(|line| line.robot_only),
        corrected: line.is_some_and(|line| line.corrected),
        says: says.map(|message| texts.say(message)).unwrap_or_default(),
        verdicts: line.map(verdicts).unwrap_or_default(),
        has_case: row.case.is_some(),
    }
}

fn state(row: &Row) -> RatedState {
    match (&row.entry, row.line().map(|line| &line.state)) {
        (None, _) => RatedState::Waiting,
        (Some(_), None) => RatedState::Failed,
        (_, Some(State::Ranked)) => RatedState::Ranked,
        (_, Some(State::Unsure)) => RatedState::Unsure,
        (_, Some(State::Walled { .. })) => RatedState::Walled,
        (_, Some(State::Forbidden)) => RatedState::Forbidden,
        (_, Some(State::Unseen { .. })) => RatedState::Unseen,
    }
}

/// A letter a criterion; of one that was not there when the merchant was checked nothing can be told.
fn verdicts(line: &Line) -> String {
    let letter = |criterion: &criteria::Entry| match line.verdict(criterion.id) {
        Some(Verdict::Good) => 'g',
        Some(Verdict::Fair) => 'f',
        Some(Verdict::Poor) => 'p',
        Some(Verdict::NotApplicable) => 'n',
        Some(Verdict::CannotTell) | None => 'c',
    };
    criteria::ALL.iter().map(letter).collect()
}
