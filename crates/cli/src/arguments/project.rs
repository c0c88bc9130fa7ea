//! What a check is told by its project: settings from `doorbell.toml`, under what is typed.

use super::looking::read_settings;
use super::output::read_report;
use super::walking::read_walk;
use super::{Check, Refusal, Report};
use crate::output::Target;
use clap::ArgMatches;
use clap::parser::ValueSource;
use doorbell_capture::Settings;
use doorbell_engine::text::Language;
use doorbell_rating::{Address, Config, Failure, Format, Mark, config};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The project's settings: the file that is named, or the nearest from here upward.
pub(super) fn read(given: &ArgMatches) -> Result<Option<Config>, Failure> {
    let named = given.get_one::<PathBuf>("config").cloned();
    // Where there is no working folder there is no project.
    let found =
        || std::env::current_dir().ok().filter(|_| !given.get_flag("no-config")).and_then(|here| config::find(&here));
    named.or_else(found).map(|file| config::read(&file)).transpose()
}

pub(super) fn address(given: &ArgMatches, config: Option<&Config>) -> Result<Address, Refusal> {
    let typed = given.get_one::<String>("url").map(String::as_str);
    if let (None, Some(url)) = (typed, config.and_then(|config| config.url.as_ref())) {
        return Ok(url.clone());
    }
    Address::parse(typed.unwrap_or_default()).map_err(|error| Refusal::Failure(error.into()))
}

/// What is typed wins over the file, and that over what is usual.
pub(super) fn settings(given: &ArgMatches, config: Option<&Config>) -> Settings {
    let mut settings = Settings { walk: read_walk(given), ..read_settings(given) };
    let Some(config) = config else { return settings };
    let is_typed = |name: &str| given.value_source(name) == Some(ValueSource::CommandLine);
    let budget = |name: &str| config.budget(name).filter(|_| !is_typed(name));
    let count = |name: &str, usual: usize| budget(name).and_then(|count| usize::try_from(count).ok()).unwrap_or(usual);
    let walk = &mut settings.walk;
    walk.max_steps = budget("max-steps").and_then(|steps| u32::try_from(steps).ok()).unwrap_or(walk.max_steps);
    walk.pages = count("max-pages", walk.pages);
    walk.presses = count("max-presses", walk.presses);
    walk.bytes = budget("max-megabytes").map_or(walk.bytes, |megabytes| megabytes * 1_000_000);
    walk.time = budget("max-seconds").map_or(walk.time, Duration::from_secs);
    walk.scout &= config.scout.unwrap_or(true);
    settings.timeout = budget("timeout").map_or(settings.timeout, Duration::from_secs);
    if let Some(devices) = config.devices.as_ref().filter(|_| !is_typed("device")) {
        settings.devices.clone_from(devices);
    }
    settings
}

/// What is written: the report that was typed, else those of the settings beside the words on the screen.
pub(super) fn reports(given: &ArgMatches, config: Option<&Config>) -> Result<Vec<Report>, Refusal> {
    let typed = ["format", "output"].into_iter().any(|name| given.value_source(name) == Some(ValueSource::CommandLine));
    let report = read_report(given)?;
    let outputs = config.filter(|_| !typed).map_or(&[][..], |config| &config.outputs);
    let source = report.source.clone();
    let outputs = outputs.iter().map(|output| Report {
        format: output.format,
        target: Target::File(output.file.clone()),
        source: source.clone().or_else(|| output.source.clone()),
    });
    // The files first: the words on the screen name them.
    Ok(outputs.chain([report]).collect())
}

/// The settings in force, as a settings file says them.
pub(crate) fn in_force(check: &Check) -> String {
    let mut lines: Vec<String> = check.config.iter().map(|file| format!("# {}", file.display())).collect();
    let Settings { devices, timeout, walk, .. } = &check.request.settings;
    let mut say = |key: &str, value: Option<String>| lines.extend(value.map(|value| format!("{key} = {value}")));
    say("url", Some(quoted(check.request.address.url().as_str())));
    let devices = devices.iter().map(|device| quoted(device.id())).collect::<Vec<_>>();
    say("devices", Some(format!("[{}]", devices.join(", "))));
    say("language", check.language.map(|language: Language| quoted(language.tag())));
    say(
        "fail-under",
        check.fail_under.map(|mark| match mark {
            Mark::Grade(grade) => quoted(grade.letter()),
            Mark::Score(score) => score.to_string(),
        }),
    );
    for (key, path) in [("baseline", &check.baseline), ("rubric", &check.rubric), ("case", &check.case)] {
        say(key, path.as_deref().map(path_of));
    }
    say("timeout", Some(timeout.as_secs().to_string()));
    say("max-steps", Some(walk.max_steps.to_string()));
    say("max-pages", Some(walk.pages.to_string()));
    say("max-presses", Some(walk.presses.to_string()));
    say("max-seconds", Some(walk.time.as_secs().to_string()));
    say("max-megabytes", Some((walk.bytes / 1_000_000).to_string()));
    say("scout", Some(walk.scout.to_string()));
    lines.extend(check.reports.iter().filter_map(output));
    lines.join("\n") + "\n"
}

fn output(report: &Report) -> Option<String> {
    let Target::File(file) = &report.target else { return None };
    let source = report.source.iter().filter(|_| report.format == Format::Sarif);
    let source: Vec<String> = source.map(|source| format!("\nsource = {}", quoted(source))).collect();
    let source = source.concat();
    Some(format!("\n[[output]]\nformat = {}\nfile = {}{source}", quoted(report.format.id()), path_of(file)))
}

fn path_of(path: &Path) -> String {
    quoted(&path.display().to_string())
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", c as u32),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
