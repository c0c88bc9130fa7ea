//! `doorbell find`.

use super::Refusal;
use super::looking::{looking_arguments, read_loudness, read_request};
use super::output::{Report, output_arguments, read_report};
use crate::output::Target;
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};
use doorbell_engine::text::Texts;
use doorbell_rating::{Failure, Format, Request};
use std::path::PathBuf;

/// `doorbell find`.
pub(crate) struct Find {
    /// Where to look.
    pub(crate) place: Place,
    /// What to write.
    pub(crate) form: Form,
    /// Where to write it.
    pub(crate) target: Target,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

/// How what was found is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// For reading.
    Tables,
    /// For programs.
    Json,
}

/// Where to look for entrances.
pub(crate) enum Place {
    /// On a page that is visited.
    Page(Box<Request>),
    /// In a kept case.
    Case(PathBuf),
}

/// The forms of what is found.
const FORMATS: [&str; 2] = ["terminal", "json"];

pub(super) fn read(given: &ArgMatches) -> Result<Find, Refusal> {
    let place = match given.get_one::<PathBuf>("case") {
        Some(folder) => Place::Case(folder.clone()),
        None => Place::Page(Box::new(read_request(given)?)),
    };
    let Report { format, target, .. } = read_report(given)?;
    let form = match format {
        Format::Terminal => Form::Tables,
        Format::Json => Form::Json,
        _ => return Err(Refusal::Failure(Failure::new("find-format", &FORMATS.join(", ")).by_request())),
    };
    Ok(Find { place, form, target, loudness: read_loudness(given) })
}

pub(super) fn command(texts: &Texts) -> Command {
    let url = Arg::new("url").value_name(texts.get("value-url")).help(texts.get("help-url"));
    let case = Arg::new("case").long("case").value_name(texts.get("value-folder")).help(texts.get("help-find-case"));
    Command::new("find")
        .about(texts.get("help-find"))
        .after_help(texts.get("help-find-examples"))
        .arg(url.required_unless_present("case").conflicts_with("case"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .args(output_arguments(texts, &FORMATS, "help-find-format"))
        .args(looking_arguments(texts))
}
