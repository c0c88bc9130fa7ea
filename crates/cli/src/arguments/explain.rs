//! `doorbell explain`.

use super::Refusal;
use super::output::{output_arguments, read_target};
use crate::output::Target;
use clap::builder::{PathBufValueParser, PossibleValue, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_engine::criteria::{self, Entry};
use doorbell_engine::method;
use doorbell_engine::text::Texts;
use doorbell_rating::Failure;
use std::ffi::OsStr;
use std::path::PathBuf;

/// `doorbell explain`.
pub(crate) struct Explain {
    /// What.
    pub(crate) part: method::Part<'static>,
    /// How.
    pub(crate) form: method::Form,
    /// Somebody else's rubric.
    pub(crate) rubric: Option<PathBuf>,
    /// Where to write it.
    pub(crate) target: Target,
}

pub(super) fn read_criterion(given: &ArgMatches) -> Result<Option<&'static Entry>, Refusal> {
    let Some(id) = given.get_one::<String>("criterion") else { return Ok(None) };
    criteria::by_id(id).map(Some).ok_or_else(|| Refusal::Failure(Failure::no_such_criterion(id)))
}

pub(super) fn read(given: &ArgMatches) -> Result<Explain, Refusal> {
    let part = match read_criterion(given)? {
        Some(criterion) => method::Part::One(criterion),
        None if given.get_flag("all") => method::Part::All,
        None => method::Part::List,
    };
    let (target, named) = read_target(given);
    let form = match named.as_deref() {
        Some("json") => method::Form::Json,
        Some("md") => method::Form::Markdown,
        Some("html" | "htm") => method::Form::Html,
        _ => method::Form::Words,
    };
    Ok(Explain { part, form, rubric: given.get_one::<PathBuf>("rubric").cloned(), target })
}

pub(super) fn command(texts: &Texts) -> Command {
    let criterion = Arg::new("criterion").value_name(texts.get("value-criterion")).help(texts.get("help-criterion"));
    let all = Arg::new("all").long("all").action(ArgAction::SetTrue).help(texts.get("help-explain-all"));
    let rubric = Arg::new("rubric").long("rubric").value_name(texts.get("value-file"));
    Command::new("explain")
        .about(texts.get("help-explain"))
        .arg(criterion.value_parser(CriterionName).hide_possible_values(true))
        .arg(all.conflicts_with("criterion"))
        .arg(rubric.help(texts.get("help-explain-rubric")).value_parser(PathBufValueParser::new()))
        .args(output_arguments(texts, &["terminal", "json", "md", "html"], "help-explain-format"))
}

/// Any name: the shell completes those that are there, and one that is none is told with the nearest.
#[derive(Clone)]
pub(super) struct CriterionName;

impl TypedValueParser for CriterionName {
    type Value = String;

    fn parse_ref(&self, _: &Command, _: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        Ok(value.to_string_lossy().into_owned())
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(criteria::ALL.iter().map(|criterion| PossibleValue::new(criterion.id))))
    }
}
