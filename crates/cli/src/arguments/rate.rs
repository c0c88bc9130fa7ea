//! `doorbell rate`.

use super::looking::{looking_arguments, read_loudness, read_settings};
use super::number::within;
use super::walking::{read_walk, walking_arguments};
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use doorbell_capture::{BrowserChoice, Settings};
use doorbell_engine::text::Texts;
use doorbell_rating::batch::{How, is_contact};
use std::path::PathBuf;

/// `doorbell rate`.
pub(crate) struct Rate {
    /// The list, `-` for standard input, or the folder of a rating to go on with.
    pub(crate) list: PathBuf,
    /// The folder of the rating; `None` for one named after the list.
    pub(crate) folder: Option<PathBuf>,
    /// What it is called; `None` for the list's name.
    pub(crate) name: Option<String>,
    /// Whether only to show how the list is understood.
    pub(crate) preview: bool,
    /// Whether to try again what failed.
    pub(crate) retry: bool,
    /// So many merchants at once; `None` for as many as the machine bears.
    pub(crate) at_once: Option<usize>,
    /// Somebody else's rubric.
    pub(crate) rubric: Option<PathBuf>,
    /// How merchants are checked.
    pub(crate) how: How,
    /// Which browser.
    pub(crate) browser: BrowserChoice,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

pub(super) fn read(given: &ArgMatches) -> Rate {
    let path = |name: &str| given.get_one::<PathBuf>(name).cloned();
    let text = |name: &str| given.get_one::<String>(name).cloned();
    let Settings { browser, devices, timeout, language, .. } = read_settings(given);
    let how = How {
        devices,
        browser: !given.get_flag("no-browser"),
        languages: language,
        page_seconds: timeout.as_secs(),
        merchant_seconds: given.get_one::<u64>("merchant-seconds").copied().unwrap_or(300),
        pause_ms: given.get_one::<f64>("pause").map_or(500, |seconds| (seconds * 1000.0).round() as u64),
        contact: text("contact"),
        walk: read_walk(given).into(),
    };
    Rate {
        list: path("list").unwrap_or_default(),
        folder: path("out"),
        name: text("name"),
        preview: given.get_flag("preview"),
        retry: given.get_flag("retry"),
        at_once: given.get_one::<u64>("at-once").and_then(|count| usize::try_from(*count).ok()),
        rubric: path("rubric"),
        how,
        browser,
        loudness: read_loudness(given),
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(texts.get(help));
    let value = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).value_name(texts.get(value)).help(texts.get(help))
    };
    let list = Arg::new("list").required(true).value_name(texts.get("value-list")).help(texts.get("help-rate-list"));
    Command::new("rate")
        .about(texts.get("help-rate"))
        .after_help(texts.get("help-rate-examples"))
        .arg(list.value_parser(PathBufValueParser::new()))
        .arg(value("out", "value-folder", "help-rate-out").value_parser(PathBufValueParser::new()))
        .arg(value("name", "value-name", "help-rate-name"))
        .arg(flag("preview", "help-rate-preview"))
        .arg(flag("retry", "help-rate-retry"))
        .arg(value("at-once", "value-merchants", "help-rate-at-once").value_parser(within(1..=64)))
        .arg(value("pause", "value-seconds", "help-rate-pause").value_parser(read_pause).default_value("0.5"))
        .arg(value("contact", "value-email", "help-rate-contact").value_parser(read_contact))
        .arg(
            value("merchant-seconds", "value-seconds", "help-rate-merchant-seconds")
                .value_parser(within(30..=3600))
                .default_value("300"),
        )
        .arg(value("rubric", "value-file", "help-rubric").value_parser(PathBufValueParser::new()))
        .args(walking_arguments(texts))
        .args(looking_arguments(texts))
}

fn read_pause(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|seconds| (0.0..=60.0).contains(seconds)).ok_or_else(|| "0–60".to_owned())
}

/// It goes into a header that every merchant gets: plain signs, and somebody who can be asked.
fn read_contact(text: &str) -> Result<String, String> {
    if is_contact(text) { Ok(text.to_owned()) } else { Err("name@example.org".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_checks_is_an_address_that_fits_into_a_header() {
        assert!(read_contact("check@association.example").is_ok());
        for bad in ["", "association", "a@b", "a@b.example\r\nX: y", "李@b.example"] {
            assert!(read_contact(bad).is_err(), "{bad:?}");
        }
        assert_eq!(read_pause("0"), Ok(0.0));
        assert!(read_pause("-1").is_err() && read_pause("NaN").is_err());
    }
}
