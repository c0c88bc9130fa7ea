//! What is written where, in which form, and what is too low.

use crate::output::Target;
use clap::builder::{PathBufValueParser, PossibleValuesParser};
use clap::{Arg, ArgMatches};
use doorbell_engine::rating::Grade;
use doorbell_engine::text::Texts;
use std::path::PathBuf;

/// Which report to write where.
#[derive(Clone)]
pub(crate) struct Report {
    /// The format.
    pub(crate) format: Format,
    /// The place.
    pub(crate) target: Target,
}

/// Report formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Plain words.
    Terminal,
    /// For programs.
    Json,
    /// For reading and printing.
    Html,
    /// What to change, for a tracker.
    Issue,
}

/// What `--fail-under` asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mark {
    /// At least this grade.
    Grade(Grade),
    /// At least this score.
    Score(f64),
}

/// Where to write, and the form that is named or that the file's ending tells.
pub(super) fn read_target(given: &ArgMatches) -> (Target, Option<String>) {
    let output = given.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    let target = output.map_or(Target::Stdout, |path| Target::File(path.clone()));
    let named = given.get_one::<String>("format").map(String::as_str);
    let ending = output.and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    (target, named.or(ending).map(str::to_owned))
}

pub(super) fn read_report(given: &ArgMatches) -> Report {
    let (target, named) = read_target(given);
    let format = match named.as_deref() {
        Some("json") => Format::Json,
        Some("html" | "htm") => Format::Html,
        Some("issue" | "md") => Format::Issue,
        _ => Format::Terminal,
    };
    Report { format, target }
}

pub(super) fn read_mark(text: &str) -> Result<Mark, String> {
    let grade = match text.to_ascii_uppercase().as_str() {
        "A" => Some(Grade::A),
        "B" => Some(Grade::B),
        "C" => Some(Grade::C),
        "D" => Some(Grade::D),
        "E" => Some(Grade::E),
        _ => None,
    };
    let score = || text.parse().ok().filter(|score| (0.0..=100.0).contains(score)).map(Mark::Score);
    grade.map(Mark::Grade).or_else(score).ok_or_else(|| "A B C D E, 0–100".to_owned())
}

pub(super) fn report_arguments(texts: &Texts) -> [Arg; 3] {
    let [format, output] = output_arguments(texts, &["terminal", "json", "html", "issue"], "help-format");
    let fail = Arg::new("fail-under").long("fail-under").value_name(texts.get("value-mark"));
    [format, output, fail.value_parser(read_mark).help(texts.get("help-fail-under"))]
}

pub(super) fn output_arguments(texts: &Texts, formats: &'static [&'static str], help: &str) -> [Arg; 2] {
    let format = Arg::new("format").long("format").value_name(texts.get("value-format")).help(texts.get(help));
    let output = Arg::new("output").long("output").short('o').value_name(texts.get("value-file"));
    [
        format.value_parser(PossibleValuesParser::new(formats)),
        output.value_parser(PathBufValueParser::new()).help(texts.get("help-output")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_grade_or_a_score() {
        assert_eq!(read_mark("b"), Ok(Mark::Grade(Grade::B)));
        assert_eq!(read_mark("72.5"), Ok(Mark::Score(72.5)));
        assert!(read_mark("F").is_err() && read_mark("101").is_err() && read_mark("NaN").is_err());
    }
}
