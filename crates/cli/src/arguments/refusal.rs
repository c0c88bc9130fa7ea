//! Why there is nothing to run, in the user's language: clap's own sentences are English only.

use crate::exit::{self, Exit};
use crate::output::complain;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::Failure;
use std::error::Error;

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
            Self::Failure(failure) => exit::failed(failure, texts),
            Self::Arguments(error) if is_help(error) => {
                let _ = error.print();
                if error.use_stderr() { Exit::BadRequest } else { Exit::Done }
            }
            Self::Arguments(error) => {
                complain(&texts.say(&fault(error)), &texts.say(&way_out(error)));
                Exit::BadRequest
            }
        }
    }
}

/// Whether it is the help or the version, asked for or for want of anything else to do.
fn is_help(error: &clap::Error) -> bool {
    !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// What is wrong.
fn fault(error: &clap::Error) -> Message {
    let named = |kind| told(error, kind).unwrap_or_default();
    let (what, value) = (named(ContextKind::InvalidArg), named(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => Message::new("error-argument-unknown").with("what", what),
        ErrorKind::InvalidSubcommand => {
            Message::new("error-command-unknown").with("what", named(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => Message::new("error-command-missing"),
        ErrorKind::MissingRequiredArgument => Message::new("error-argument-missing").with("what", what),
        ErrorKind::InvalidValue if value.is_empty() => Message::new("error-value-missing").with("what", what),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::new("error-value-bad").with("what", what).with("value", value)
        }
        ErrorKind::ArgumentConflict => match told(error, ContextKind::PriorArg) {
            Some(other) if other != what => {
                Message::new("error-argument-conflict").with("what", what).with("other", other)
            }
            _ => Message::new("error-argument-twice").with("what", what),
        },
        _ => Message::new("error-arguments").with("detail", error.render().to_string().trim()),
    }
}

/// What to do about it: what was likely meant, what may be written, or where to read on.
fn way_out(error: &clap::Error) -> Message {
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(meant) = meant.into_iter().find_map(|kind| told(error, kind)) {
        return Message::new("error-arguments-meant").with("what", meant);
    }
    // Our own readers of values answer with what they would have read.
    let allowed = told(error, ContextKind::ValidValue).or_else(|| error.source().map(ToString::to_string));
    match allowed {
        Some(allowed) => Message::new("error-value-allowed").with("what", allowed),
        None => Message::new("error-arguments-hint"),
    }
}

/// What clap knows of that kind.
fn told(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let told = match error.get(kind)? {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(several) => several.join(", "),
        _ => return None,
    };
    Some(told).filter(|told| !told.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorbell_engine::text::Language;
    use std::ffi::OsString;

    fn told_in(language: Language, line: &str) -> String {
        let texts = Texts::new(language);
        match crate::arguments::read(&texts, line.split(' ').map(OsString::from)) {
            Err(Refusal::Arguments(error)) => format!("{} {}", texts.say(&fault(&error)), texts.say(&way_out(&error))),
            Err(Refusal::Failure(failure)) => format!("{} {}", texts.say(&failure.message), texts.say(&failure.hint)),
            Ok(_) => panic!("{line} is accepted"),
        }
    }

    #[test]
    fn every_slip_is_told_in_the_user_s_language_with_a_way_out() {
        for (line, told) in [
            ("doorbell chek shop.example", "There is no command “chek”. Did you mean check?"),
            ("doorbell check shop.example --formt json", "“--formt” is not known here. Did you mean --format?"),
            (
                "doorbell check shop.example --timeout 3",
                "“3” does not do for --timeout <SECONDS>. You may write: 5–600",
            ),
            (
                "doorbell check shop.example --device tv",
                "“tv” does not do for --device <DEVICE>. You may write: both, phone, desktop",
            ),
            (
                "doorbell rate list.csv --contact me",
                "“me” does not do for --contact <E-MAIL>. You may write: name@example.org",
            ),
            ("doorbell check shop.example --timeout", "--timeout <SECONDS> needs a value."),
            ("doorbell judge", "Still missing: <FOLDER>"),
            ("doorbell check a.example --timeout 9 --timeout 9", "--timeout <SECONDS> is given more than once."),
            (
                "doorbell find shop.example -o found.html",
                "cannot be written in this format. You may write: terminal, json",
            ),
            (
                "doorbell check a.example --browser b --browser-url c",
                "--browser <PATH> and --browser-url <ws://…> do not go together.",
            ),
        ] {
            let english = told_in(Language::En, line);
            assert!(english.contains(told), "{line}: {english}");
            let chinese = told_in(Language::ZhHans, line);
            assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{line}: {chinese}");
            assert!(!chinese.contains("error"), "{line}: {chinese}");
        }
    }
}
