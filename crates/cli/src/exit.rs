//! Exit codes: documented in `--help` and the README, tested in `tests/`.

use crate::output;
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::Failure;
use std::process::ExitCode;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: rated, or done.
    Done,
    /// 1: something unexpected on this machine.
    Unexpected,
    /// 2: below the grade or score that was asked for.
    BelowAsked,
    /// 2: the evidence is not whole.
    NotWhole,
    /// 3: bad arguments or configuration.
    BadRequest,
    /// 4: the page could not be seen, so there is no rating.
    NotSeen,
    /// 130: cancelled with Ctrl-C.
    Cancelled,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Unexpected => 1,
            Exit::BelowAsked | Exit::NotWhole => 2,
            Exit::BadRequest => 3,
            Exit::NotSeen => 4,
            Exit::Cancelled => 130,
        })
    }
}

/// Shows a failure with what to do about it.
pub(crate) fn failed(failure: &Failure, texts: &Texts) -> Exit {
    output::complain(&texts.say(&failure.message), &texts.say(&failure.hint));
    if failure.bad_request { Exit::BadRequest } else { Exit::Unexpected }
}

/// Shows an error nobody foresaw.
pub(crate) fn unexpected(error: &anyhow::Error, texts: &Texts) -> Exit {
    let message = Message::new("error-unexpected").with("detail", format!("{error:#}"));
    output::complain(&texts.say(&message), &texts.get("error-unexpected-hint"));
    Exit::Unexpected
}
