//! `doorbell verify`.

use super::{path, publish};
use clap::{ArgMatches, Command};
use doorbell_engine::text::Texts;
use std::path::PathBuf;

/// `doorbell verify`.
pub(crate) struct Verify {
    /// The rating's folder.
    pub(crate) folder: PathBuf,
}

pub(super) fn read(given: &ArgMatches) -> Verify {
    Verify { folder: path(given, "rating") }
}

pub(super) fn command(texts: &Texts) -> Command {
    Command::new("verify").about(texts.get("help-verify")).arg(publish::rating(texts))
}
