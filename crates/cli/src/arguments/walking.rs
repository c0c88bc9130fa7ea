//! How far a walk goes.

use super::number::within;
use clap::{Arg, ArgAction, ArgMatches};
use doorbell_capture::Walk;
use doorbell_engine::text::Texts;
use std::time::Duration;

/// Presses one after the other that a walk goes where nobody says how many: what `--max-steps` says of itself, and the demonstration.
pub(super) const USUAL_STEPS: u32 = 4;

pub(super) fn read_walk(given: &ArgMatches) -> Walk {
    let usual = Walk::NONE;
    let number = |name| given.get_one::<u64>(name).copied();
    let count = |name, usual| number(name).and_then(|value| usize::try_from(value).ok()).unwrap_or(usual);
    Walk {
        max_steps: number("max-steps").and_then(|steps| u32::try_from(steps).ok()).unwrap_or(usual.max_steps),
        pages: count("max-pages", usual.pages),
        presses: count("max-presses", usual.presses),
        bytes: number("max-megabytes").map_or(usual.bytes, |megabytes| megabytes * 1_000_000),
        time: number("max-seconds").map_or(usual.time, Duration::from_secs),
        scout: !given.get_flag("no-scout"),
    }
}

/// How far a walk goes, and what it may use up on each device.
pub(super) fn walking_arguments(texts: &Texts) -> [Arg; 6] {
    let steps =
        Arg::new("max-steps").long("max-steps").value_name(texts.get("value-number")).help(texts.get("help-max-steps"));
    let budget = |name: &'static str, unit: &str, help: &str, most: u64, usual: &'static str| {
        let arg = Arg::new(name).long(name).value_name(texts.get(unit)).help(texts.get(help));
        arg.value_parser(within(1..=most)).default_value(usual)
    };
    [
        steps.value_parser(within(0..=8)).default_value("4"),
        budget("max-pages", "value-number", "help-max-pages", 100, "12"),
        budget("max-presses", "value-number", "help-max-presses", 300, "30"),
        budget("max-seconds", "value-seconds", "help-max-seconds", 3600, "120"),
        budget("max-megabytes", "value-megabytes", "help-max-megabytes", 10_000, "60"),
        Arg::new("no-scout").long("no-scout").action(ArgAction::SetTrue).help(texts.get("help-no-scout")),
    ]
}
