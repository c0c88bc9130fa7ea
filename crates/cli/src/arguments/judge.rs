//! `doorbell judge`.

use super::output::{Report, read_report, report_arguments};
use super::{Refusal, path};
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};
use doorbell_engine::text::Texts;
use doorbell_rating::Mark;
use std::path::PathBuf;

/// `doorbell judge`.
pub(crate) struct Judge {
    /// The case's folder.
    pub(crate) folder: PathBuf,
    /// Somebody else's rubric.
    pub(crate) rubric: Option<PathBuf>,
    /// What to write.
    pub(crate) report: Report,
    /// What is too low.
    pub(crate) fail_under: Option<Mark>,
}

pub(super) fn read(given: &ArgMatches) -> Result<Judge, Refusal> {
    Ok(Judge {
        folder: path(given, "case"),
        rubric: given.get_one::<PathBuf>("rubric").cloned(),
        report: read_report(given)?,
        fail_under: given.get_one::<Mark>("fail-under").copied(),
    })
}

pub(super) fn command(texts: &Texts) -> Command {
    let case = Arg::new("case").required(true).value_name(texts.get("value-folder")).help(texts.get("help-judge-case"));
    let rubric = Arg::new("rubric").long("rubric").value_name(texts.get("value-file")).help(texts.get("help-rubric"));
    Command::new("judge")
        .about(texts.get("help-judge"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .arg(rubric.value_parser(PathBufValueParser::new()))
        .args(report_arguments(texts))
}
