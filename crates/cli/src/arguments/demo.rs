//! `doorbell demo`.

use super::looking::{looking_arguments, read_eyesight, read_loudness, read_settings};
use super::path;
use super::walking::USUAL_STEPS;
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_capture::{Settings, Walk};
use doorbell_engine::text::Texts;
use doorbell_rating::Eyesight;
use std::path::PathBuf;

/// `doorbell demo`.
pub(crate) struct Demo {
    /// Only serve them, until Ctrl-C.
    pub(crate) serve: bool,
    /// Where the reports go.
    pub(crate) folder: PathBuf,
    /// How to check them.
    pub(crate) settings: Settings,
    /// With which eyes.
    pub(crate) eyesight: Eyesight,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

pub(super) fn read(given: &ArgMatches) -> Demo {
    Demo {
        serve: given.get_flag("serve"),
        folder: path(given, "out"),
        settings: Settings { walk: Walk::of(USUAL_STEPS), ..read_settings(given) },
        eyesight: read_eyesight(given),
        loudness: read_loudness(given),
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let out = Arg::new("out").long("out").value_name(texts.get("value-folder")).help(texts.get("help-out"));
    Command::new("demo")
        .about(texts.get("help-demo"))
        .arg(Arg::new("serve").long("serve").action(ArgAction::SetTrue).help(texts.get("help-serve")))
        .arg(out.value_parser(PathBufValueParser::new()).default_value("doorbell-demo"))
        .args(looking_arguments(texts))
}
