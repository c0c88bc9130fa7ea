//! The method in words: what is judged, by which thresholds and weights, what each rests on, and what changed.
//!
//! One value, [`Method`], and one file a form: for reading in a terminal, as Markdown, as one HTML file, as JSON.

mod html;
mod markdown;
mod words;

use crate::criteria::{ALL, Entry, Group};
use crate::effort::OPERATORS;
use crate::message::Message;
use crate::report::json::{SourceRow, source_row};
use crate::report::{clean, rule};
use crate::rubric::{Bounds, CHANGES, Rubric};
use crate::text::{Language, Texts};
use serde::Serialize;

/// Longest name of a rubric.
const NAME: usize = 100;

/// Version of the JSON's shape.
const SCHEMA: u32 = 1;

/// What is told of the method.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    /// The names of all criteria.
    List,
    /// One criterion.
    One(&'a Entry),
    /// All of it.
    All,
}

/// How it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For reading in a terminal.
    Words,
    /// For programs.
    Json,
    /// For a repository.
    Markdown,
    /// One file, for a browser and for paper.
    Html,
}

/// The method, or a part of it, by the weights and grades of a rubric, with a line end. A list in anything but words is the
/// whole.
pub fn render(part: Part<'_>, form: Form, rubric: &Rubric, texts: &Texts) -> String {
    match (part, form) {
        (Part::List, Form::Words) => words::list(&Method::of(rubric, texts)),
        (Part::One(criterion), _) => {
            let criterion = CriterionRow::of(criterion, rubric, texts);
            match form {
                Form::Words => words::criterion(&criterion, texts),
                Form::Json => json(&criterion),
                Form::Markdown => markdown::criterion(&criterion, texts),
                Form::Html => html::criterion(&criterion, texts),
            }
        }
        (_, Form::Words) => words::all(&Method::of(rubric, texts), texts),
        (_, Form::Json) => json(&Method::of(rubric, texts)),
        (_, Form::Markdown) => markdown::all(&Method::of(rubric, texts), texts),
        (_, Form::Html) => html::all(&Method::of(rubric, texts), texts),
    }
}

fn json(value: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

/// The whole method, in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Method {
    schema: u32,
    rubric: String,
    language: Language,
    least_share: f64,
    grades: Bounds,
    criteria: Vec<CriterionRow>,
    rules: Vec<String>,
    effort: Vec<OperatorRow>,
    effort_sources: Vec<String>,
    changes: Vec<ChangeRow>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct CriterionRow {
    id: &'static str,
    title: String,
    group: Group,
    why: String,
    measured: String,
    thresholds: String,
    weight: f64,
    sources: Vec<SourceRow>,
}

/// An operator of the keystroke-level model.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct OperatorRow {
    id: &'static str,
    title: String,
    least_s: f64,
    most_s: f64,
}

/// What a version of the rubric changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct ChangeRow {
    version: &'static str,
    changes: String,
}

/// How points become a score, in the order it is told, after the rule of the rubric.
const RULES: [&str; 5] =
    ["method-rule-devices", "method-rule-line", "method-rule-gain", "method-rule-person", "report-limits"];

const EFFORT_SOURCES: [&str; 6] = [
    "method-effort-klm",
    "method-effort-senior",
    "method-effort-touch",
    "method-effort-reading",
    "method-effort-scroll",
    "method-effort-own",
];

impl Method {
    fn of(rubric: &Rubric, texts: &Texts) -> Self {
        let hundredths = |seconds: f64| (seconds * 100.0).round() / 100.0;
        let operator = |operator: &crate::effort::Operator| OperatorRow {
            id: operator.id,
            title: texts.get(&format!("effort-{}", operator.id)),
            least_s: hundredths(operator.least_s),
            most_s: hundredths(operator.most_s),
        };
        Self {
            schema: SCHEMA,
            rubric: clean(rubric.label(), NAME),
            language: texts.language(),
            least_share: rubric.least_share(),
            grades: rubric.bounds(),
            criteria: ALL.iter().map(|criterion| CriterionRow::of(criterion, rubric, texts)).collect(),
            rules: [texts.say(&rule(rubric))].into_iter().chain(RULES.iter().map(|key| texts.get(key))).collect(),
            effort: OPERATORS.iter().map(operator).collect(),
            effort_sources: EFFORT_SOURCES.iter().map(|key| texts.get(key)).collect(),
            changes: CHANGES
                .iter()
                .rev()
                .map(|(version, key)| ChangeRow { version, changes: texts.get(key) })
                .collect(),
        }
    }

    /// The criteria of a group.
    fn of_group(&self, group: Group) -> impl Iterator<Item = &CriterionRow> {
        self.criteria.iter().filter(move |criterion| criterion.group == group)
    }
}

/// The groups, in the order they are told.
const GROUPS: [Group; 4] = [Group::Person, Group::Found, Group::Readable, Group::Open];

impl CriterionRow {
    fn of(criterion: &Entry, rubric: &Rubric, texts: &Texts) -> Self {
        let part = |name: &str| texts.get(&format!("{}-{name}", criterion.id));
        Self {
            id: criterion.id,
            title: part("title"),
            group: criterion.group,
            why: part("why"),
            measured: part("measured"),
            thresholds: part("threshold"),
            weight: rubric.weight(criterion.id),
            sources: criterion.sources.iter().map(|clause| source_row(texts, clause)).collect(),
        }
    }

    /// Its weight, in words.
    fn weight_words(&self, texts: &Texts) -> String {
        texts.say(&Message::new("method-weight-of").with("weight", self.weight))
    }
}

/// Name of a source's document with its clause.
fn source_name(source: &SourceRow, texts: &Texts) -> String {
    if source.clause.is_empty() {
        return source.document.clone();
    }
    let clause = texts.say(&Message::new("report-source-clause").with("number", source.clause.as_str()));
    format!("{} {clause}", source.document)
}

#[cfg(test)]
mod tests;
