//! What is written where, in which form, and what is too low.

use super::Refusal;
use crate::output::Target;
use clap::builder::{PathBufValueParser, PossibleValuesParser};
use clap::{Arg, ArgMatches};
use doorbell_engine::text::Texts;
use doorbell_rating::config::is_below;
use doorbell_rating::{Failure, Format, Mark};
use std::path::PathBuf;

/// Which report to write where.
#[derive(Clone)]
pub(crate) struct Report {
    /// The format.
    pub(crate) format: Format,
    /// The place.
    pub(crate) target: Target,
    /// For SARIF: the file of the repository that the findings are shown at.
    pub(crate) source: Option<String>,
}

/// Where to write, and the form that is named or that the file's ending tells.
pub(super) fn read_target(given: &ArgMatches) -> (Target, Option<String>) {
    let output = given.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    let target = output.map_or(Target::Stdout, |path| Target::File(path.clone()));
    let named = given.get_one::<String>("format").map(String::as_str);
    let ending = output.and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    (target, named.or(ending).map(str::to_owned))
}

pub(super) fn read_report(given: &ArgMatches) -> Result<Report, Refusal> {
    let (target, _) = read_target(given);
    let named = given.get_one::<String>("format").and_then(|named| Format::of_id(named));
    let told = match &target {
        Target::File(file) => Format::of_file(file),
        Target::Stdout => None,
    };
    Ok(Report { format: named.or(told).unwrap_or(Format::Terminal), target, source: read_source(given)? })
}

/// The file of the repository that was named, from the repository's root.
fn read_source(given: &ArgMatches) -> Result<Option<String>, Refusal> {
    let Ok(Some(source)) = given.try_get_one::<PathBuf>("source") else { return Ok(None) };
    if is_below(source) {
        return Ok(Some(source.to_string_lossy().into_owned()));
    }
    Err(Refusal::Failure(Failure::new("source-outside", &source.display().to_string()).by_request()))
}

fn read_mark(text: &str) -> Result<Mark, String> {
    Mark::parse(text).ok_or_else(|| "A B C D E, 0–100".to_owned())
}

pub(super) fn report_arguments(texts: &Texts) -> [Arg; 4] {
    let [format, output] = output_arguments(texts, &Format::IDS, "help-format");
    let source = Arg::new("source").long("source").value_name(texts.get("value-file")).help(texts.get("help-source"));
    let fail = Arg::new("fail-under").long("fail-under").value_name(texts.get("value-mark"));
    [
        format,
        output,
        source.value_parser(PathBufValueParser::new()),
        fail.value_parser(read_mark).help(texts.get("help-fail-under")),
    ]
}

pub(super) fn output_arguments(texts: &Texts, formats: &'static [&'static str], help: &str) -> [Arg; 2] {
    let format = Arg::new("format").long("format").value_name(texts.get("value-format")).help(texts.get(help));
    let output = Arg::new("output").long("output").short('o').value_name(texts.get("value-file"));
    [
        format.value_parser(PossibleValuesParser::new(formats)),
        output.value_parser(PathBufValueParser::new()).help(texts.get("help-output")),
    ]
}
