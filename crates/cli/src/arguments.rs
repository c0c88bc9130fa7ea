//! The arguments. All words come from the texts, so that the help speaks the user's language.

use crate::exit::Exit;
use crate::output::{self, Target};
use crate::progress::Loudness;
use clap::builder::{PathBufValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use doorbell_capture::{BrowserChoice, Settings, Walk};
use doorbell_engine::criteria::{self, Entry};
use doorbell_engine::finding::Verdict;
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use doorbell_engine::method;
use doorbell_engine::rating::Grade;
use doorbell_engine::text::{Language, Texts};
use doorbell_rating::overrides::Word;
use doorbell_rating::{Address, Eyesight, Failure, Request};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::time::Duration;

/// What was asked for.
pub(crate) enum Asked {
    /// Check a page.
    Check(Box<Check>),
    /// Show all that is found.
    Find(Box<Find>),
    /// Judge a case again.
    Judge(Judge),
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

/// `doorbell check`.
pub(crate) struct Check {
    /// What to check, and how.
    pub(crate) request: Request,
    /// What to write.
    pub(crate) report: Report,
    /// Where to keep the case.
    pub(crate) case: Option<PathBuf>,
    /// What is too low.
    pub(crate) fail_under: Option<Mark>,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

/// `doorbell find`.
pub(crate) struct Find {
    /// Where to look.
    pub(crate) place: Place,
    /// What to write.
    pub(crate) form: Form,
    /// Where to write it.
    pub(crate) target: Target,
    /// How much to say on the way.
    pub(crate) loudness: Loudness,
}

/// How what was found is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// For reading.
    Tables,
    /// For programs.
    Json,
}

/// Where to look for entrances.
pub(crate) enum Place {
    /// On a page that is visited.
    Page(Box<Request>),
    /// In a kept case.
    Case(PathBuf),
}

/// `doorbell judge`.
pub(crate) struct Judge {
    /// The case's folder.
    pub(crate) folder: PathBuf,
    /// Somebody else's rubric.
    pub(crate) rubric: Option<PathBuf>,
    /// What to write.
    pub(crate) report: Report,
    /// What is too low.
    pub(crate) fail_under: Option<Mark>,
}

/// `doorbell override`.
pub(crate) struct Override {
    /// The case's folder.
    pub(crate) folder: PathBuf,
    /// The criterion.
    pub(crate) criterion: &'static Entry,
    /// What a person says of it; `None` takes it back.
    pub(crate) word: Option<Word>,
}

/// `doorbell explain`.
pub(crate) struct Explain {
    /// What.
    pub(crate) part: method::Part<'static>,
    /// How.
    pub(crate) form: method::Form,
    /// Where to write it.
    pub(crate) target: Target,
}

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

/// Reads the arguments, or says why not.
pub(crate) fn read(texts: &Texts, arguments: impl Iterator<Item = OsString>) -> Result<Asked, Refusal> {
    let matches = command(texts).try_get_matches_from(arguments).map_err(Refusal::Arguments)?;
    let Some((name, given)) = matches.subcommand() else {
        return Err(Refusal::Arguments(command(texts).error(ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, "")));
    };
    Ok(match name {
        "check" => Asked::Check(Box::new(read_check(given)?)),
        "find" => Asked::Find(Box::new(read_find(texts, given)?)),
        "judge" => Asked::Judge(Judge {
            folder: path(given, "case"),
            rubric: given.get_one::<PathBuf>("rubric").cloned(),
            report: read_report(given),
            fail_under: given.get_one::<Mark>("fail-under").copied(),
        }),
        "override" => Asked::Override(read_override(given)?),
        "demo" => Asked::Demo(Demo {
            serve: given.get_flag("serve"),
            folder: path(given, "out"),
            settings: Settings { walk: Walk::of(USUAL_STEPS), ..read_settings(given) },
            eyesight: read_eyesight(given),
            loudness: read_loudness(given),
        }),
        "explain" => Asked::Explain(read_explain(given)?),
        "completions" => Asked::Completions(given.get_one("shell").copied().unwrap_or(clap_complete::Shell::Bash)),
        _ => Asked::Man(path(given, "folder")),
    })
}

fn read_request(given: &ArgMatches) -> Result<Request, Refusal> {
    let typed = given.get_one::<String>("url").map_or("", String::as_str);
    let address = Address::parse(typed).map_err(|error| Refusal::Failure(error.into()))?;
    Ok(Request { address, eyesight: read_eyesight(given), settings: read_settings(given) })
}

fn read_find(texts: &Texts, given: &ArgMatches) -> Result<Find, Refusal> {
    let place = match given.get_one::<PathBuf>("case") {
        Some(folder) => Place::Case(folder.clone()),
        None => Place::Page(Box::new(read_request(given)?)),
    };
    let Report { format, target } = read_report(given);
    let form = match format {
        Format::Terminal => Form::Tables,
        Format::Json => Form::Json,
        Format::Html | Format::Issue => {
            let formats = "--output *.html, *.md: terminal, json";
            return Err(Refusal::Arguments(command(texts).error(ErrorKind::InvalidValue, formats)));
        }
    };
    Ok(Find { place, form, target, loudness: read_loudness(given) })
}

fn read_check(given: &ArgMatches) -> Result<Check, Refusal> {
    let mut request = read_request(given)?;
    request.settings.walk = read_walk(given);
    Ok(Check {
        request,
        report: read_report(given),
        case: given.get_one::<PathBuf>("case").cloned(),
        fail_under: given.get_one::<Mark>("fail-under").copied(),
        loudness: read_loudness(given),
    })
}

fn read_criterion(given: &ArgMatches) -> Result<Option<&'static Entry>, Refusal> {
    let Some(id) = given.get_one::<String>("criterion") else { return Ok(None) };
    criteria::by_id(id).map(Some).ok_or_else(|| Refusal::Failure(Failure::no_such_criterion(id)))
}

fn read_override(given: &ArgMatches) -> Result<Override, Refusal> {
    let Some(criterion) = read_criterion(given)? else { return Err(Refusal::Failure(Failure::no_such_criterion(""))) };
    let text = |name| given.get_one::<String>(name).cloned();
    let verdict = given.get_one::<String>("verdict").and_then(|word| verdict_of(word));
    let word = verdict.map(|verdict| Word { verdict, reason: text("reason").unwrap_or_default(), by: text("by") });
    Ok(Override { folder: path(given, "case"), criterion, word })
}

/// A verdict as it is written on the command line.
fn verdict_of(word: &str) -> Option<Verdict> {
    Verdict::ALL.into_iter().find(|verdict| verdict.id().replace('_', "-") == word)
}

fn read_explain(given: &ArgMatches) -> Result<Explain, Refusal> {
    let part = match read_criterion(given)? {
        Some(criterion) => method::Part::One(criterion),
        None if given.get_flag("all") => method::Part::All,
        None => method::Part::List,
    };
    let (target, named) = read_target(given);
    let form = match named.as_deref() {
        Some("json") => method::Form::Json,
        Some("md") => method::Form::Markdown,
        Some("html" | "htm") => method::Form::Html,
        _ => method::Form::Words,
    };
    Ok(Explain { part, form, target })
}

fn read_walk(given: &ArgMatches) -> Walk {
    let usual = Walk::NONE;
    let number = |name| given.get_one::<u64>(name).copied();
    let count = |name, usual| number(name).and_then(|value| usize::try_from(value).ok()).unwrap_or(usual);
    Walk {
        max_steps: given.get_one::<u32>("max-steps").copied().unwrap_or(usual.max_steps),
        pages: count("max-pages", usual.pages),
        presses: count("max-presses", usual.presses),
        bytes: number("max-megabytes").map_or(usual.bytes, |megabytes| megabytes * 1_000_000),
        time: number("max-seconds").map_or(usual.time, Duration::from_secs),
        scout: !given.get_flag("no-scout"),
    }
}

fn read_settings(given: &ArgMatches) -> Settings {
    let browser = match (given.get_one::<PathBuf>("browser"), given.get_one::<String>("browser-url")) {
        (_, Some(url)) => BrowserChoice::Url(url.clone()),
        (Some(path), None) => BrowserChoice::Path(path.clone()),
        (None, None) => BrowserChoice::Find,
    };
    let devices = match given.get_one::<String>("device").map(String::as_str) {
        Some("phone") => vec![Device::Phone],
        Some("desktop") => vec![Device::Desktop],
        _ => Device::ALL.to_vec(),
    };
    let seconds = given.get_one::<u64>("timeout").copied().unwrap_or(60);
    Settings { browser, devices, timeout: Duration::from_secs(seconds), ..Settings::default() }
}

fn read_eyesight(given: &ArgMatches) -> Eyesight {
    if given.get_flag("no-browser") { Eyesight::Http } else { Eyesight::Browser }
}

fn read_loudness(given: &ArgMatches) -> Loudness {
    match (given.get_flag("quiet"), given.get_flag("verbose")) {
        (true, _) => Loudness::Quiet,
        (_, true) => Loudness::Verbose,
        _ => Loudness::Normal,
    }
}

/// Where to write, and the form that is named or that the file's ending tells.
fn read_target(given: &ArgMatches) -> (Target, Option<String>) {
    let output = given.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    let target = output.map_or(Target::Stdout, |path| Target::File(path.clone()));
    let named = given.get_one::<String>("format").map(String::as_str);
    let ending = output.and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    (target, named.or(ending).map(str::to_owned))
}

fn read_report(given: &ArgMatches) -> Report {
    let (target, named) = read_target(given);
    let format = match named.as_deref() {
        Some("json") => Format::Json,
        Some("html" | "htm") => Format::Html,
        Some("issue" | "md") => Format::Issue,
        _ => Format::Terminal,
    };
    Report { format, target }
}

fn path(given: &ArgMatches, name: &str) -> PathBuf {
    given.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

fn read_mark(text: &str) -> Result<Mark, String> {
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

/// Why there is nothing to run.
pub(crate) enum Refusal {
    /// The arguments are wrong, or only help was asked for.
    Arguments(clap::Error),
    /// The arguments are well-formed but do not mean anything.
    Failure(Failure),
}

impl Refusal {
    /// Shows it and gives the exit code.
    pub(crate) fn show(&self, texts: &Texts) -> Exit {
        match self {
            Self::Failure(failure) => crate::exit::failed(failure, texts),
            Self::Arguments(error) if !error.use_stderr() => {
                let _ = error.print();
                Exit::Done
            }
            Self::Arguments(error) => {
                let said = error.render().to_string();
                // clap speaks English only: its particulars follow a sentence in the user's language.
                let message = Message::new("error-arguments").with("detail", said.trim());
                output::complain(&texts.say(&message), &texts.get("error-arguments-hint"));
                Exit::BadRequest
            }
        }
    }
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
        .subcommand(check(texts))
        .subcommand(find(texts))
        .subcommand(judge(texts))
        .subcommand(override_finding(texts))
        .subcommand(demo(texts))
        .subcommand(explain(texts))
        .subcommand(completions(texts))
        .subcommand(man(texts));
    localise(command, texts)
}

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
            arg.help_heading(heading)
        })
    };
    let help =
        Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).help(texts.get("help-help"));
    let version =
        Arg::new("version").short('V').long("version").action(ArgAction::Version).help(texts.get("help-version"));
    let command = command.arg(help).arg(version).mut_subcommands(dress.clone());
    dress(command)
}

fn check(texts: &Texts) -> Command {
    let url = Arg::new("url").required(true).value_name(texts.get("value-url")).help(texts.get("help-url"));
    let case = Arg::new("case").long("case").value_name(texts.get("value-folder")).help(texts.get("help-case"));
    Command::new("check")
        .about(texts.get("help-check"))
        .after_help(texts.get("help-check-examples"))
        .arg(url)
        .args(report_arguments(texts))
        .arg(case.value_parser(PathBufValueParser::new()))
        .args(walking_arguments(texts))
        .args(looking_arguments(texts))
}

fn find(texts: &Texts) -> Command {
    let url = Arg::new("url").value_name(texts.get("value-url")).help(texts.get("help-url"));
    let case = Arg::new("case").long("case").value_name(texts.get("value-folder")).help(texts.get("help-find-case"));
    Command::new("find")
        .about(texts.get("help-find"))
        .after_help(texts.get("help-find-examples"))
        .arg(url.required_unless_present("case").conflicts_with("case"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .args(output_arguments(texts, &["terminal", "json"], "help-find-format"))
        .args(looking_arguments(texts))
}

fn judge(texts: &Texts) -> Command {
    let case = Arg::new("case").required(true).value_name(texts.get("value-folder")).help(texts.get("help-judge-case"));
    let rubric = Arg::new("rubric").long("rubric").value_name(texts.get("value-file")).help(texts.get("help-rubric"));
    Command::new("judge")
        .about(texts.get("help-judge"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .arg(rubric.value_parser(PathBufValueParser::new()))
        .args(report_arguments(texts))
}

fn override_finding(texts: &Texts) -> Command {
    let case = Arg::new("case").required(true).value_name(texts.get("value-folder")).help(texts.get("help-judge-case"));
    let criterion = Arg::new("criterion").required(true).value_name(texts.get("value-criterion"));
    let verdict = Arg::new("verdict").value_name(texts.get("value-verdict")).help(texts.get("help-verdict"));
    let reason = Arg::new("reason").long("reason").value_name(texts.get("value-text")).help(texts.get("help-reason"));
    let by = Arg::new("by").long("by").value_name(texts.get("value-name")).help(texts.get("help-by"));
    let remove = Arg::new("remove").long("remove").action(ArgAction::SetTrue).help(texts.get("help-remove"));
    let verdicts = Verdict::ALL.map(|verdict| PossibleValue::new(verdict.id().replace('_', "-")));
    Command::new("override")
        .about(texts.get("help-override"))
        .after_help(texts.get("help-override-examples"))
        .arg(case.value_parser(PathBufValueParser::new()))
        .arg(
            criterion.value_parser(CriterionName).hide_possible_values(true).help(texts.get("help-override-criterion")),
        )
        .arg(verdict.value_parser(PossibleValuesParser::new(verdicts)).required_unless_present("remove"))
        .arg(reason.required_unless_present("remove"))
        .arg(by)
        .arg(remove.conflicts_with_all(["verdict", "reason", "by"]))
}

fn demo(texts: &Texts) -> Command {
    let out = Arg::new("out").long("out").value_name(texts.get("value-folder")).help(texts.get("help-out"));
    Command::new("demo")
        .about(texts.get("help-demo"))
        .arg(Arg::new("serve").long("serve").action(ArgAction::SetTrue).help(texts.get("help-serve")))
        .arg(out.value_parser(PathBufValueParser::new()).default_value("doorbell-demo"))
        .args(looking_arguments(texts))
}

fn explain(texts: &Texts) -> Command {
    let criterion = Arg::new("criterion").value_name(texts.get("value-criterion")).help(texts.get("help-criterion"));
    let all = Arg::new("all").long("all").action(ArgAction::SetTrue).help(texts.get("help-explain-all"));
    Command::new("explain")
        .about(texts.get("help-explain"))
        .arg(criterion.value_parser(CriterionName).hide_possible_values(true))
        .arg(all.conflicts_with("criterion"))
        .args(output_arguments(texts, &["terminal", "json", "md", "html"], "help-explain-format"))
}

/// Any name: the shell completes those that are there, and one that is none is told with the nearest.
#[derive(Clone)]
struct CriterionName;

impl TypedValueParser for CriterionName {
    type Value = String;

    fn parse_ref(&self, _: &Command, _: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        Ok(value.to_string_lossy().into_owned())
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(criteria::ALL.iter().map(|criterion| PossibleValue::new(criterion.id))))
    }
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

fn report_arguments(texts: &Texts) -> [Arg; 3] {
    let [format, output] = output_arguments(texts, &["terminal", "json", "html", "issue"], "help-format");
    let fail = Arg::new("fail-under").long("fail-under").value_name(texts.get("value-mark"));
    [format, output, fail.value_parser(read_mark).help(texts.get("help-fail-under"))]
}

fn output_arguments(texts: &Texts, formats: &'static [&'static str], help: &str) -> [Arg; 2] {
    let format = Arg::new("format").long("format").value_name(texts.get("value-format")).help(texts.get(help));
    let output = Arg::new("output").long("output").short('o').value_name(texts.get("value-file"));
    [
        format.value_parser(PossibleValuesParser::new(formats)),
        output.value_parser(PathBufValueParser::new()).help(texts.get("help-output")),
    ]
}

/// Presses one after the other that a walk goes where nobody says how many: what `--max-steps` says of itself, and the demonstration.
const USUAL_STEPS: u32 = 4;

/// How far a walk goes, and what it may use up on each device.
fn walking_arguments(texts: &Texts) -> [Arg; 6] {
    let steps =
        Arg::new("max-steps").long("max-steps").value_name(texts.get("value-number")).help(texts.get("help-max-steps"));
    let budget = |name: &'static str, unit: &str, help: &str, most: u64, usual: &'static str| {
        let arg = Arg::new(name).long(name).value_name(texts.get(unit)).help(texts.get(help));
        arg.value_parser(value_parser!(u64).range(1..=most)).default_value(usual)
    };
    [
        steps.value_parser(value_parser!(u32).range(0..=8)).default_value("4"),
        budget("max-pages", "value-number", "help-max-pages", 100, "12"),
        budget("max-presses", "value-number", "help-max-presses", 300, "30"),
        budget("max-seconds", "value-seconds", "help-max-seconds", 3600, "120"),
        budget("max-megabytes", "value-megabytes", "help-max-megabytes", 10_000, "60"),
        Arg::new("no-scout").long("no-scout").action(ArgAction::SetTrue).help(texts.get("help-no-scout")),
    ]
}

fn looking_arguments(texts: &Texts) -> [Arg; 7] {
    let device = Arg::new("device").long("device").value_name(texts.get("value-device")).help(texts.get("help-device"));
    let browser = Arg::new("browser").long("browser").value_name(texts.get("value-path"));
    let browser_url = Arg::new("browser-url").long("browser-url").value_name("ws://…");
    let timeout = Arg::new("timeout").long("timeout").value_name(texts.get("value-seconds"));
    [
        device.value_parser(["both", "phone", "desktop"]).default_value("both"),
        browser.value_parser(PathBufValueParser::new()).help(texts.get("help-browser")),
        browser_url.conflicts_with("browser").help(texts.get("help-browser-url")),
        Arg::new("no-browser").long("no-browser").action(ArgAction::SetTrue).help(texts.get("help-no-browser")),
        timeout.value_parser(value_parser!(u64).range(5..=600)).default_value("60").help(texts.get("help-timeout")),
        Arg::new("quiet").long("quiet").short('q').action(ArgAction::SetTrue).help(texts.get("help-quiet")),
        Arg::new("verbose").long("verbose").short('v').action(ArgAction::SetTrue).help(texts.get("help-verbose")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

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
            Ok(Asked::Check(check)) => check.report,
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

    #[test]
    fn a_mark_is_a_grade_or_a_score() {
        assert_eq!(read_mark("b"), Ok(Mark::Grade(Grade::B)));
        assert_eq!(read_mark("72.5"), Ok(Mark::Score(72.5)));
        assert!(read_mark("F").is_err() && read_mark("101").is_err() && read_mark("NaN").is_err());
    }
}
