//! The file.

use crate::error::HistoryError;
use crate::migrate::migrate;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long another program may hold the file before that is told.
const PATIENCE: Duration = Duration::from_secs(3);

/// An open history.
pub struct History {
    pub(crate) connection: Connection,
}

/// A history that could be opened.
pub struct Opened {
    /// It.
    pub history: History,
    /// Where a damaged one was put that stood in its place; this one began empty.
    pub set_aside: Option<PathBuf>,
}

impl History {
    /// Opens the file, or makes it with its folder. A damaged file is kept under another name and a new one is begun; one
    /// that a newer Doorbell made is left as it is.
    pub fn open(path: &Path) -> Result<Opened, HistoryError> {
        Self::open_within(path, PATIENCE)
    }

    pub(crate) fn open_within(path: &Path, patience: Duration) -> Result<Opened, HistoryError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| of_disk(folder, &error))?;
        }
        match connect(path, patience) {
            Ok(history) => Ok(Opened { history, set_aside: None }),
            Err(HistoryError::Damaged(_)) => {
                let aside = set_aside(path)?;
                Ok(Opened { history: connect(path, patience)?, set_aside: Some(aside) })
            }
            Err(error) => Err(error),
        }
    }

    /// Does several things in one go: all of them or none, and with one write to the disk.
    pub fn in_one_go(&self, work: impl FnOnce(&Self) -> Result<(), HistoryError>) -> Result<(), HistoryError> {
        let all = self.connection.unchecked_transaction()?;
        work(self)?;
        Ok(all.commit()?)
    }
}

fn connect(path: &Path, patience: Duration) -> Result<History, HistoryError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(patience)?;
    // What a person sees as one file is one file: no journal of another name stays beside it.
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    let sound: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(HistoryError::Damaged(sound));
    }
    migrate(&mut connection, path)?;
    Ok(History { connection })
}

/// Gives a damaged file another name, with the journal that may stand beside it. Nothing is deleted.
fn set_aside(path: &Path) -> Result<PathBuf, HistoryError> {
    let beside = |count: u32| path.with_extension(format!("damaged-{count}.sqlite"));
    let free = (1..1000).map(beside).find(|aside| !aside.exists());
    let aside = free.ok_or_else(|| HistoryError::Damaged(path.display().to_string()))?;
    std::fs::rename(path, &aside).map_err(|_| HistoryError::Damaged(path.display().to_string()))?;
    let with = |path: &Path| {
        let mut name = path.as_os_str().to_owned();
        name.push("-journal");
        PathBuf::from(name)
    };
    // Usually there is none.
    let _ = std::fs::rename(with(path), with(&aside));
    Ok(aside)
}

fn of_disk(path: &Path, error: &std::io::Error) -> HistoryError {
    use std::io::ErrorKind as Kind;
    let words = format!("{}: {error}", path.display());
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded => HistoryError::NoSpace(words),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => HistoryError::ReadOnly(words),
        _ => HistoryError::Disk(words),
    }
}

#[cfg(test)]
mod tests;
