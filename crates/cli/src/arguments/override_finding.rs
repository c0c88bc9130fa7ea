//! `doorbell override`.

use super::explain::{CriterionName, read_criterion};
use super::{Refusal, path};
use clap::builder::{PathBufValueParser, PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_engine::criteria::Entry;
use doorbell_engine::finding::Verdict;
use doorbell_engine::text::Texts;
use doorbell_rating::Failure;
use doorbell_rating::overrides::Word;
use std::path::PathBuf;

/// `doorbell override`.
pub(crate) struct Override {
    /// The case's folder.
    pub(crate) folder: PathBuf,
    /// The criterion.
    pub(crate) criterion: &'static Entry,
    /// What a person says of it; `None` takes it back.
    pub(crate) word: Option<Word>,
}

pub(super) fn read(given: &ArgMatches) -> Result<Override, Refusal> {
    let Some(criterion) = read_criterion(given)? else { return Err(Refusal::Failure(Failure::no_such_criterion(""))) };
    let text = |name| given.get_one::<String>(name).cloned();
    let verdict = given.get_one::<String>("verdict").and_then(|word| verdict_of(word));
    let word = verdict.map(|verdict| Word { verdict, reason: text("reason").unwrap_or_default(), by: text("by") });
    Ok(Override { folder: path(given, "case"), criterion, word })
}

/// A verdict as it is written on the command line.
fn verdict_of(word: &str) -> Option<Verdict> {
    Verdict::ALL.into_iter().find(|verdict| verdict.id().replace('_', "-") == word)
}

pub(super) fn command(texts: &Texts) -> Command {
    let case = Arg::new("case").required(true).value_name(texts.get("value-folder")).help(texts.get("help-judge-case"));
    let criterion = Arg::new("criterion").required(true).value_name(texts.get("value-criterion"));
    let verdict = Arg::new("verdict").value_name(texts.get("value-verdict")).help(texts.get("help-verdict"));
    let reason = Arg::new("reason").long("reason").value_name(texts.get("value-text")).help(texts.get("help-reason"));
    let by = Arg::new("by").long("by").value_name(texts.get("value-name")).help(texts.get("help-by"));
    let remove = Arg::new("remove").long("remove").action(ArgAction::SetTrue).help(texts.get("help-remove"));
    let verdicts = Verdict::ALL.map(|verdict| PossibleValue::new(verdict.id().replace('_', "-")));
    Command::new("override")
        .about(texts.get("help-override"))
        .after_help(texts.get("help-override-examples"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .arg(
            criterion.value_parser(CriterionName).hide_possible_values(true).help(texts.get("help-override-criterion")),
        )
        .arg(verdict.value_parser(PossibleValuesParser::new(verdicts)).required_unless_present("remove"))
        .arg(reason.required_unless_present("remove"))
        .arg(by)
        .arg(remove.conflicts_with_all(["verdict", "reason", "by"]))
}
