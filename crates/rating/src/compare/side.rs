//! Merchants of one rating side by side: a column each.

use super::run::{Mark, Run, numbered};
use super::sheet::{Section, Sheet};
use crate::batch::Batch;
use crate::failure::Failure;
use crate::publish::{Row, Table};
use doorbell_engine::criteria::ALL;
use doorbell_engine::ranking::Line;
use doorbell_engine::report::clean;
use doorbell_engine::text::Texts;
use serde::Serialize;

/// Merchants beside each other.
#[derive(Debug, Serialize)]
pub struct Side {
    /// The rating.
    pub run: Run,
    /// The merchants, as they were asked for.
    pub merchants: Vec<Beside>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct Beside {
    /// How it stands.
    pub mark: Mark,
    /// What the list says of it, and what was found.
    #[serde(flatten)]
    pub row: Row,
}

/// Puts merchants beside each other, by their numbers in the list.
pub fn side(batch: &Batch, numbers: &[usize]) -> Result<Side, Failure> {
    if numbers.len() < 2 {
        return Err(Failure::new("compare-two", "").by_request());
    }
    let table = Table::of(batch);
    let rows: Result<Vec<&Row>, Failure> = numbers.iter().map(|number| numbered(&table, *number)).collect();
    let merchants = rows?.into_iter().map(|row| Beside { mark: Mark::of(row), row: row.clone() }).collect();
    Ok(Side { run: Run::of(batch, &table), merchants })
}

impl Side {
    pub(super) fn sheet(&self, texts: &Texts) -> Sheet {
        let mut heads = vec![String::new()];
        heads.extend(self.merchants.iter().map(|one| clean(&one.row.merchant.name, 60)));
        let of = |name: String, say: &dyn Fn(&Beside) -> String| -> Vec<String> {
            std::iter::once(name).chain(self.merchants.iter().map(say)).collect()
        };
        let line = |say: fn(&Line, &Texts) -> String| {
            move |one: &Beside| one.row.line().map(|line| say(line, texts)).unwrap_or_default()
        };
        let facts = vec![
            of(texts.get("compare-standing"), &|one| one.mark.say(texts)),
            of(texts.get("column-answer"), &line(|line, texts| clean(&texts.say(&line.sentence), 200))),
            of(texts.get("column-judged-share"), &line(|line, _| percent(line.judged_share))),
            of(texts.get("column-presses"), &line(presses)),
            of(texts.get("column-phone"), &line(phone)),
            of(texts.get("column-robot-only"), &line(robots)),
            of(texts.get("column-recorded"), &line(|line, _| clean(&line.recorded_at, 40))),
        ];
        let criteria = ALL.iter().map(|criterion| {
            let verdict = |one: &Beside| {
                let verdict = one.row.line().and_then(|line| line.verdict(criterion.id));
                verdict
                    .map(|verdict| texts.get(&format!("verdict-{}", verdict.id().replace('_', "-"))))
                    .unwrap_or_default()
            };
            of(texts.get(&format!("{}-title", criterion.id)), &verdict)
        });
        Sheet {
            flows: false,
            title: texts.get("compare-side-title"),
            lead: vec![self.run.say("compare-run", texts)],
            heads,
            sections: vec![
                Section { title: texts.get("compare-facts"), rows: facts },
                Section { title: texts.get("compare-criteria"), rows: criteria.collect() },
            ],
        }
    }
}

fn percent(share: f64) -> String {
    format!("{} %", (share * 1000.0).round() / 10.0)
}

fn presses(line: &Line, texts: &Texts) -> String {
    line.presses.map_or_else(|| texts.get("presses-nobody"), |presses| presses.to_string())
}

fn phone(line: &Line, _texts: &Texts) -> String {
    let Some(number) = &line.number else { return "–".to_owned() };
    let px = number.px.map(|px| format!(" · {px} px")).unwrap_or_default();
    format!("{}{px}", clean(&number.text, 40))
}

fn robots(line: &Line, texts: &Texts) -> String {
    line.robot_only.map(|only| texts.get(if only { "yes" } else { "no" })).unwrap_or_default()
}
