//! `doorbell rejudge`.

use super::{path, publish};
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};
use doorbell_engine::text::Texts;
use std::path::PathBuf;

/// `doorbell rejudge`.
pub(crate) struct Rejudge {
    /// The rating's folder.
    pub(crate) folder: PathBuf,
    /// Somebody's rubric; `None` for Doorbell's own of today.
    pub(crate) rubric: Option<PathBuf>,
    /// The folder of the new rating.
    pub(crate) out: PathBuf,
}

pub(super) fn read(given: &ArgMatches) -> Rejudge {
    Rejudge {
        folder: path(given, "rating"),
        rubric: given.get_one::<PathBuf>("rubric").cloned(),
        out: path(given, "out"),
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let rubric = Arg::new("rubric").long("rubric").value_name(texts.get("value-file"));
    let out = Arg::new("out").long("out").required(true).value_name(texts.get("value-folder"));
    Command::new("rejudge")
        .about(texts.get("help-rejudge"))
        .arg(publish::rating(texts))
        .arg(rubric.help(texts.get("help-rejudge-rubric")).value_parser(PathBufValueParser::new()))
        .arg(out.help(texts.get("help-rejudge-out")).value_parser(PathBufValueParser::new()))
}
