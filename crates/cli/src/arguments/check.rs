//! `doorbell check`.

use super::looking::{looking_arguments, read_eyesight, read_loudness};
use super::output::{Report, report_arguments};
use super::walking::walking_arguments;
use super::{Refusal, project};
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_engine::text::{Language, Texts};
use doorbell_rating::{Config, Failure, Mark, Request};
use std::path::PathBuf;

/// `doorbell check`.
pub(crate) struct Check {
    /// What to check, and how.
    pub(crate) request: Request,
    /// What to write; the words on the screen last, for they name the files.
    pub(crate) reports: Vec<Report>,
    /// Where to keep the case.
    pub(crate) case: Option<PathBuf>,
    /// The baseline's file.
    pub(crate) baseline: Option<PathBuf>,
    /// Whether the baseline is written, not compared with.
    pub(crate) write_baseline: bool,
    /// Somebody else's rubric.
    pub(crate) rubric: Option<PathBuf>,
    /// What is too low.
    pub(crate) fail_under: Option<Mark>,
    /// The language that the project's settings name, where none was typed.
    pub(crate) language: Option<Language>,
    /// The project's settings that were used.
    pub(crate) config: Option<PathBuf>,
    /// Only show the settings in force.
    pub(crate) show_config: bool,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

/// What is typed, and under it what the project's settings say.
pub(super) fn read(given: &ArgMatches) -> Result<Check, Refusal> {
    let config = project::read(given).map_err(Refusal::Failure)?;
    let config = config.as_ref();
    let path = |name: &str, other: fn(&Config) -> Option<&PathBuf>| {
        given.get_one::<PathBuf>(name).or_else(|| config.and_then(other)).cloned()
    };
    let check = Check {
        request: Request {
            address: project::address(given, config)?,
            eyesight: read_eyesight(given),
            settings: project::settings(given, config),
        },
        reports: project::reports(given, config)?,
        case: path("case", |config| config.case.as_ref()),
        baseline: path("baseline", |config| config.baseline.as_ref()),
        write_baseline: given.get_flag("write-baseline"),
        rubric: path("rubric", |config| config.rubric.as_ref()),
        fail_under: given.get_one::<Mark>("fail-under").copied().or_else(|| config?.fail_under),
        language: config.and_then(|config| config.language).filter(|_| given.get_one::<String>("lang").is_none()),
        config: config.map(|config| config.file.clone()),
        show_config: given.get_flag("show-config"),
        loudness: read_loudness(given),
    };
    if check.write_baseline && check.baseline.is_none() {
        return Err(Refusal::Failure(Failure::new("baseline-unnamed", "").by_request()));
    }
    Ok(check)
}

pub(super) fn command(texts: &Texts) -> Command {
    let url = Arg::new("url").value_name(texts.get("value-url")).help(texts.get("help-url"));
    let case = Arg::new("case").long("case").value_name(texts.get("value-folder")).help(texts.get("help-case"));
    Command::new("check")
        .about(texts.get("help-check"))
        .after_help(texts.get("help-check-examples"))
        .arg(url)
        .args(report_arguments(texts))
        .arg(case.value_parser(PathBufValueParser::new()))
        .args(project_arguments(texts))
        .args(walking_arguments(texts))
        .args(looking_arguments(texts))
}

/// What a build asks for.
fn project_arguments(texts: &Texts) -> [Arg; 6] {
    let file = |name: &'static str, help: &str| {
        let arg = Arg::new(name).long(name).value_name(texts.get("value-file")).help(texts.get(help));
        arg.value_parser(PathBufValueParser::new())
    };
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(texts.get(help));
    [
        file("baseline", "help-baseline"),
        flag("write-baseline", "help-write-baseline"),
        file("rubric", "help-check-rubric"),
        file("config", "help-config"),
        flag("no-config", "help-no-config").conflicts_with("config"),
        flag("show-config", "help-show-config"),
    ]
}
