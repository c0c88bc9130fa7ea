//! Where to look, and with what.

use super::Refusal;
use super::number::within;
use crate::progress::Loudness;
use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches};
use doorbell_capture::{BrowserChoice, Settings};
use doorbell_engine::geometry::Device;
use doorbell_engine::text::Texts;
use doorbell_rating::{Address, Eyesight, Request};
use std::path::PathBuf;
use std::time::Duration;

pub(super) fn read_request(given: &ArgMatches) -> Result<Request, Refusal> {
    let typed = given.get_one::<String>("url").map_or("", String::as_str);
    let address = Address::parse(typed).map_err(|error| Refusal::Failure(error.into()))?;
    Ok(Request { address, eyesight: read_eyesight(given), settings: read_settings(given) })
}

/// Which browser.
pub(super) fn read_browser(given: &ArgMatches) -> BrowserChoice {
    match (given.get_one::<PathBuf>("browser"), given.get_one::<String>("browser-url")) {
        (_, Some(url)) => BrowserChoice::Url(url.clone()),
        (Some(path), None) => BrowserChoice::Path(path.clone()),
        (None, None) => BrowserChoice::Find,
    }
}

pub(super) fn read_settings(given: &ArgMatches) -> Settings {
    let browser = read_browser(given);
    let devices = match given.get_one::<String>("device").map(String::as_str) {
        Some("phone") => vec![Device::Phone],
        Some("desktop") => vec![Device::Desktop],
        _ => Device::ALL.to_vec(),
    };
    let seconds = given.get_one::<u64>("timeout").copied().unwrap_or(60);
    Settings { browser, devices, timeout: Duration::from_secs(seconds), ..Settings::default() }
}

pub(super) fn read_eyesight(given: &ArgMatches) -> Eyesight {
    if given.get_flag("no-browser") { Eyesight::Http } else { Eyesight::Browser }
}

pub(super) fn read_loudness(given: &ArgMatches) -> Loudness {
    match (given.get_flag("quiet"), given.get_flag("verbose")) {
        (true, _) => Loudness::Quiet,
        (_, true) => Loudness::Verbose,
        _ => Loudness::Normal,
    }
}

/// Which browser, and how much to say.
pub(super) fn browser_arguments(texts: &Texts) -> [Arg; 4] {
    let browser = Arg::new("browser").long("browser").value_name(texts.get("value-path"));
    let browser_url = Arg::new("browser-url").long("browser-url").value_name("ws://…");
    [
        browser.value_parser(PathBufValueParser::new()).help(texts.get("help-browser")),
        browser_url.conflicts_with("browser").help(texts.get("help-browser-url")),
        Arg::new("quiet").long("quiet").short('q').action(ArgAction::SetTrue).help(texts.get("help-quiet")),
        Arg::new("verbose").long("verbose").short('v').action(ArgAction::SetTrue).help(texts.get("help-verbose")),
    ]
}

pub(super) fn looking_arguments(texts: &Texts) -> [Arg; 7] {
    let [browser, browser_url, quiet, verbose] = browser_arguments(texts);
    let device = Arg::new("device").long("device").value_name(texts.get("value-device")).help(texts.get("help-device"));
    let timeout = Arg::new("timeout").long("timeout").value_name(texts.get("value-seconds"));
    [
        device.value_parser(["both", "phone", "desktop"]).default_value("both"),
        browser,
        browser_url,
        Arg::new("no-browser").long("no-browser").action(ArgAction::SetTrue).help(texts.get("help-no-browser")),
        timeout.value_parser(within(5..=600)).default_value("60").help(texts.get("help-timeout")),
        quiet,
        verbose,
    ]
}
