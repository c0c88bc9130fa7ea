//! The arguments. All words come from the texts, so that the help speaks the user's language. One command a file.

mod check;
mod compare;
mod demo;
mod explain;
mod find;
mod judge;
mod looking;
mod number;
mod output;
mod override_finding;
pub(crate) mod project;
mod publish;
mod rate;
mod refusal;
mod rejudge;
mod verify;
mod walking;

pub(crate) use check::Check;
pub(crate) use compare::{Compare, Layout};
pub(crate) use demo::Demo;
pub(crate) use explain::Explain;
pub(crate) use find::{Find, Form, Place};
pub(crate) use judge::Judge;
pub(crate) use output::Report;
pub(crate) use override_finding::Override;
pub(crate) use publish::Publish;
pub(crate) use rate::Rate;
pub(crate) use refusal::Refusal;
pub(crate) use rejudge::Rejudge;
pub(crate) use verify::Verify;

use clap::builder::{PathBufValueParser, PossibleValue};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use doorbell_engine::message::Message;
use doorbell_engine::text::{Language, Texts};
use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
pub(crate) enum Asked {
    /// Check a page.
    Check(Box<Check>),
    /// Show all that is found.
    Find(Box<Find>),
    /// Judge a case again.
    Judge(Judge),
    /// Rate a list of merchants.
    Rate(Box<Rate>),
    /// Write what a rating is published as.
    Publish(Publish),
    /// Check a rating's folder against its manifest.
    Verify(Verify),
    /// Put ratings or merchants beside each other.
    Compare(Compare),
    /// Judge a whole rating again.
    Rejudge(Rejudge),
    /// Check, or only serve, the demonstration merchants.
    Demo(Demo),
    /// Write down what a person judges otherwise.
    Override(Override),
    /// Explain a criterion, list them all, or tell the whole method.
    Explain(Explain),
    /// Print completions for a shell.
    Completions(clap_complete::Shell),
    /// Write the man pages into a folder.
    Man(PathBuf),
}

/// Reads the arguments, or says why not.
pub(crate) fn read(texts: &Texts, arguments: impl Iterator<Item = OsString>) -> Result<Asked, Refusal> {
    let matches = command(texts).try_get_matches_from(arguments).map_err(Refusal::Arguments)?;
    let Some((name, given)) = matches.subcommand() else {
        return Err(Refusal::Arguments(command(texts).error(ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, "")));
    };
    Ok(match name {
        "check" => Asked::Check(Box::new(check::read(given)?)),
        "find" => Asked::Find(Box::new(find::read(given)?)),
        "judge" => Asked::Judge(judge::read(given)?),
        "rate" => Asked::Rate(Box::new(rate::read(given))),
        "publish" => Asked::Publish(publish::read(given)),
        "verify" => Asked::Verify(verify::read(given)),
        "compare" => Asked::Compare(compare::read(given)),
        "rejudge" => Asked::Rejudge(rejudge::read(given)),
        "override" => Asked::Override(override_finding::read(given)?),
        "demo" => Asked::Demo(demo::read(given)),
        "explain" => Asked::Explain(explain::read(given)?),
        "completions" => Asked::Completions(given.get_one("shell").copied().unwrap_or(clap_complete::Shell::Bash)),
        _ => Asked::Man(path(given, "folder")),
    })
}

fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

/// The whole command, with its help in the language of the texts.
pub(crate) fn command(texts: &Texts) -> Command {
    let lang = Arg::new("lang").long("lang").global(true).value_name(texts.get("value-language"));
    let lang =
        lang.help(texts.get("help-lang")).value_parser(Language::ALL.map(|language| {
            PossibleValue::new(language.tag()).alias(language.tag().split('-').next().unwrap_or("zh"))
        }));
    let command = Command::new("doorbell")
        .version(env!("CARGO_PKG_VERSION"))
        .about(texts.get("help-about"))
        .after_help(texts.get("help-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .max_term_width(100)
        .arg(lang)
        .subcommand(check::command(texts))
        .subcommand(find::command(texts))
        .subcommand(judge::command(texts))
        .subcommand(override_finding::command(texts))
        .subcommand(rate::command(texts))
        .subcommand(publish::command(texts))
        .subcommand(verify::command(texts))
        .subcommand(compare::command(texts))
        .subcommand(rejudge::command(texts))
        .subcommand(demo::command(texts))
        .subcommand(explain::command(texts))
        .subcommand(completions(texts))
        .subcommand(man(texts));
    localise(command, texts)
}

/// Behind all other options.
const LAST: usize = 900;

/// clap's own headings, in the user's language.
fn localise(command: Command, texts: &Texts) -> Command {
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", texts.get("help-usage"));
    let (arguments, options, commands) =
        (texts.get("help-heading-arguments"), texts.get("help-heading-options"), texts.get("help-heading-commands"));
    let dress = move |command: Command| {
        let command = command.help_template(template.clone()).subcommand_help_heading(commands.clone());
        let command = command.disable_help_flag(true).disable_help_subcommand(true).disable_version_flag(true);
        command.mut_args(|arg| {
            let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
            spell_out(arg, texts).help_heading(heading)
        })
    };
    let help =
        Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).help(texts.get("help-help"));
    let help = help.display_order(LAST);
    let version =
        Arg::new("version").short('V').long("version").action(ArgAction::Version).help(texts.get("help-version"));
    let command = command.arg(help).arg(version).mut_subcommands(dress.clone());
    dress(command)
}

/// Tells in the help itself what may be written, and what holds if nothing is: clap's own brackets are English only.
fn spell_out(arg: Arg, texts: &Texts) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let shown = !arg.is_hide_possible_values_set();
    let values: Vec<String> =
        arg.get_possible_values().iter().filter(|_| shown).map(|value| value.get_name().to_owned()).collect();
    let usual: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let told = [("help-values", values), ("help-usual", usual)].into_iter().filter(|(_, several)| !several.is_empty());
    let mut help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    for (name, several) in told {
        help += &texts.say(&Message::new(name).with("what", several.join(", ")));
    }
    arg.help(help).hide_possible_values(true).hide_default_value(true)
}

fn completions(texts: &Texts) -> Command {
    let shell = Arg::new("shell").required(true).help(texts.get("help-shell"));
    Command::new("completions")
        .about(texts.get("help-completions"))
        .arg(shell.value_parser(value_parser!(clap_complete::Shell)))
}

fn man(texts: &Texts) -> Command {
    let folder =
        Arg::new("folder").required(true).value_name(texts.get("value-folder")).help(texts.get("help-man-folder"));
    Command::new("man").about(texts.get("help-man")).arg(folder.value_parser(PathBufValueParser::new()))
}

#[cfg(test)]
mod tests {
    use super::walking::USUAL_STEPS;
    use super::*;
    use crate::output::Target;
    use doorbell_capture::Walk;
    use doorbell_rating::Format;
    use std::time::Duration;

    fn asked(line: &str) -> Result<Asked, Refusal> {
        read(&Texts::new(Language::En), line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_command_is_well_formed_in_both_languages() {
        for language in Language::ALL {
            command(&Texts::new(language)).debug_assert();
        }
    }

    #[test]
    fn the_ending_of_the_file_tells_the_format_unless_one_is_named() {
        let report = |line: &str| match asked(line) {
            Ok(Asked::Check(check)) => check.reports[0].clone(),
            _ => panic!("{line} is a check"),
        };
        assert_eq!(report("doorbell check example.com -o a.html").format, Format::Html);
        assert_eq!(report("doorbell check example.com -o a.html --format json").format, Format::Json);
        assert_eq!(report("doorbell check example.com --format json --output -").target, Target::Stdout);
    }

    #[test]
    fn what_is_not_said_of_a_walk_is_as_usual() {
        let walk = |line: &str| match asked(line) {
            Ok(Asked::Check(check)) => check.request.settings.walk,
            _ => panic!("{line} is a check"),
        };
        assert_eq!(walk("doorbell check example.com"), Walk::of(USUAL_STEPS));
        let small = walk(
            "doorbell check example.com --max-steps 2 --max-pages 3 --max-presses 4 --max-seconds 5 --max-megabytes 6 \
             --no-scout",
        );
        let (bytes, time) = (6_000_000, Duration::from_secs(5));
        let wanted = Walk { max_steps: 2, pages: 3, presses: 4, bytes, time, scout: false };
        assert_eq!(small, wanted);
        assert!(asked("doorbell check example.com --max-pages 0").is_err());
    }
}
