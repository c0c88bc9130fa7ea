//! `doorbell compare`.

use super::number::within;
use crate::output::Target;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};
use doorbell_engine::text::Texts;
use std::path::{Path, PathBuf};

/// `doorbell compare`.
pub(crate) struct Compare {
    /// The folders of the ratings, the earliest first.
    pub(crate) folders: Vec<PathBuf>,
    /// Merchants by their numbers in the first list; none for all.
    pub(crate) merchants: Vec<usize>,
    /// What to write.
    pub(crate) layout: Layout,
    /// Where to.
    pub(crate) target: Target,
}

/// How a comparison is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// For reading in a terminal.
    Terminal,
    /// One file, for a browser and for paper.
    Html,
    /// For programs.
    Json,
    /// For a spreadsheet.
    Csv,
}

pub(super) fn read(given: &ArgMatches) -> Compare {
    let output = given.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-").cloned();
    let named = given.get_one::<String>("format").map(String::as_str);
    let ending = output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let layout = match named.or(ending) {
        Some("html") => Layout::Html,
        Some("json") => Layout::Json,
        Some("csv") => Layout::Csv,
        _ => Layout::Terminal,
    };
    Compare {
        folders: given.get_many("ratings").into_iter().flatten().cloned().collect(),
        merchants: given
            .get_many::<u64>("merchants")
            .into_iter()
            .flatten()
            .filter_map(|number| usize::try_from(*number).ok())
            .collect(),
        layout,
        target: output.map_or(Target::Stdout, Target::File),
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let ratings = Arg::new("ratings").required(true).num_args(1..).value_name(texts.get("value-folder"));
    let merchants = Arg::new("merchants").long("merchants").num_args(1..).value_name(texts.get("value-place"));
    let format = Arg::new("format").long("format").value_name(texts.get("value-format"));
    let output = Arg::new("output").long("output").short('o').value_name(texts.get("value-file"));
    Command::new("compare")
        .about(texts.get("help-compare"))
        .after_help(texts.get("help-compare-examples"))
        .arg(ratings.help(texts.get("help-compare-ratings")).value_parser(PathBufValueParser::new()))
        .arg(merchants.help(texts.get("help-compare-merchants")).value_parser(within(1..=999_999)))
        .arg(format.help(texts.get("help-compare-format")).value_parser(["terminal", "html", "json", "csv"]))
        .arg(output.help(texts.get("help-compare-output")).value_parser(PathBufValueParser::new()))
}
