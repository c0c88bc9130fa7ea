//! What can go wrong with the history.

use rusqlite::ErrorCode;
use std::path::PathBuf;

/// Why the history cannot be read or written. [`HistoryError::code`] is stable; its texts are `error-<code>` and
/// `error-<code>-hint`.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// A newer Doorbell made it. Nothing was touched.
    #[error("{}", .0.display())]
    Newer(PathBuf),
    /// It is damaged, and could not be put aside either.
    #[error("{0}")]
    Damaged(String),
    /// Another program holds it.
    #[error("{0}")]
    Locked(String),
    /// It may be read but not written.
    #[error("{0}")]
    ReadOnly(String),
    /// The disk is full.
    #[error("{0}")]
    NoSpace(String),
    /// There is no check of that number (any more).
    #[error("{0}")]
    NoSuchCheck(i64),
    /// Reading or writing failed.
    #[error("{0}")]
    Disk(String),
}

impl HistoryError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer(_) => "history-newer",
            Self::Damaged(_) => "history-damaged",
            Self::Locked(_) => "history-locked",
            Self::ReadOnly(_) => "history-read-only",
            Self::NoSpace(_) => "no-space",
            Self::NoSuchCheck(_) => "no-such-check",
            Self::Disk(_) => "disk",
        }
    }
}

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        let words = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(words),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(words),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(words),
            Some(ErrorCode::DiskFull) => Self::NoSpace(words),
            _ => Self::Disk(words),
        }
    }
}
