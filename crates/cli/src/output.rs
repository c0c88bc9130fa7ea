//! The one place that writes to standard output and standard error.

use doorbell_rating::case::{CaseError, write_whole};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

/// Where a report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf),
}

impl Target {
    /// Writes all of it. A reader that stops reading early (`doorbell … | head`) is no error.
    pub(crate) fn write(&self, text: &str) -> Result<(), CaseError> {
        match self {
            Self::File(path) => write_whole(path, text.as_bytes()),
            Self::Stdout => match std::io::stdout().lock().write_all(text.as_bytes()) {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    Err(CaseError::Disk(PathBuf::from("-"), error))
                }
                _ => Ok(()),
            },
        }
    }

    /// Whether a person looks at it in colour: a terminal, and `NO_COLOR` not set.
    pub(crate) fn wants_colour(&self) -> bool {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        *self == Self::Stdout && !no_colour && std::io::stdout().is_terminal()
    }
}

/// Width of the terminal in columns, between 40 and 100; 80 where there is none.
pub(crate) fn width() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)).clamp(40, 100)
}

/// Says what went wrong and what to do.
pub(crate) fn complain(what: &str, hint: &str) {
    say(what);
    say(&format!("→ {hint}"));
}

/// One line to standard error. Control characters cannot come from a page's text into the terminal.
pub(crate) fn say(line: &str) {
    let clean: String = line.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let _ = writeln!(std::io::stderr(), "{clean}");
}
