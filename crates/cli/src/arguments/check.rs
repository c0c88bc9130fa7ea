//! `doorbell check`.

use super::Refusal;
use super::looking::{looking_arguments, read_loudness, read_request};
use super::output::{Mark, Report, read_report, report_arguments};
use super::walking::{read_walk, walking_arguments};
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};
use doorbell_engine::text::Texts;
use doorbell_rating::Request;
use std::path::PathBuf;

/// `doorbell check`.
pub(crate) struct Check {
    /// What to check, and how.
    pub(crate) request: Request,
    /// What to write.
    pub(crate) report: Report,
    /// Where to keep the case.
    pub(crate) case: Option<PathBuf>,
    /// What is too low.
    pub(crate) fail_under: Option<Mark>,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

pub(super) fn read(given: &ArgMatches) -> Result<Check, Refusal> {
    let mut request = read_request(given)?;
    request.settings.walk = read_walk(given);
    Ok(Check {
        request,
        report: read_report(given),
        case: given.get_one::<PathBuf>("case").cloned(),
        fail_under: given.get_one::<Mark>("fail-under").copied(),
        loudness: read_loudness(given),
    })
}

pub(super) fn command(texts: &Texts) -> Command {
    let url = Arg::new("url").required(true).value_name(texts.get("value-url")).help(texts.get("help-url"));
    let case = Arg::new("case").long("case").value_name(texts.get("value-folder")).help(texts.get("help-case"));
    Command::new("check")
        .about(texts.get("help-check"))
        .after_help(texts.get("help-check-examples"))
        .arg(url)
        .args(report_arguments(texts))
        .arg(case.value_parser(PathBufValueParser::new()))
        .args(walking_arguments(texts))
        .args(looking_arguments(texts))
}
