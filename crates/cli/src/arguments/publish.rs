//! `doorbell publish`.

use super::looking::{browser_arguments, read_browser, read_loudness};
use super::path;
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_capture::BrowserChoice;
use doorbell_engine::text::Texts;
use std::path::PathBuf;

/// `doorbell publish`.
pub(crate) struct Publish {
    /// The rating's folder.
    pub(crate) folder: PathBuf,
    /// Whether to print it too.
    pub(crate) pdf: bool,
    /// Which browser prints.
    pub(crate) browser: BrowserChoice,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

pub(super) fn read(given: &ArgMatches) -> Publish {
    Publish {
        folder: path(given, "rating"),
        pdf: given.get_flag("pdf"),
        browser: read_browser(given),
        loudness: read_loudness(given),
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let pdf = Arg::new("pdf").long("pdf").action(ArgAction::SetTrue).help(texts.get("help-publish-pdf"));
    Command::new("publish")
        .about(texts.get("help-publish"))
        .after_help(texts.get("help-publish-examples"))
        .arg(rating(texts))
        .arg(pdf)
        .args(browser_arguments(texts))
}

/// The folder of a rating.
pub(super) fn rating(texts: &Texts) -> Arg {
    let rating = Arg::new("rating").required(true).value_name(texts.get("value-folder"));
    rating.help(texts.get("help-rating-folder")).value_parser(PathBufValueParser::new())
}
