//! The files of a rating's folder, in the order of the manifest; only the names of the folders that are being walked are in
//! memory.

use super::FILE;
use crate::case::CaseError;
use crate::failure::Failure;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Folders within folders; ours need two.
const DEEP: usize = 8;

/// A file that is there.
pub(in super::super) struct Found {
    /// Its path from the rating's folder on, with `/` between.
    pub(in super::super) path: String,
    /// Bytes.
    pub(in super::super) size: u64,
    /// When it was written, as the disk tells.
    pub(in super::super) modified: String,
    name: PathBuf,
}

impl Found {
    /// Where it is.
    pub(in super::super) fn at(&self, folder: &Path) -> PathBuf {
        folder.join(&self.name)
    }
}

/// Walks a folder.
pub(in super::super) struct Walk {
    folder: PathBuf,
    /// Names still to come, in turn, of each folder on the way; the last first.
    levels: Vec<Vec<PathBuf>>,
}

impl Walk {
    pub(in super::super) fn of(folder: &Path) -> Result<Self, Failure> {
        let mut walk = Self { folder: folder.to_owned(), levels: Vec::new() };
        walk.enter(Path::new(""))?;
        Ok(walk)
    }

    fn enter(&mut self, name: &Path) -> Result<(), CaseError> {
        let path = self.folder.join(name);
        let entries = std::fs::read_dir(&path).map_err(CaseError::at(&path))?;
        let names = entries.map(|entry| entry.map(|entry| name.join(entry.file_name())));
        let mut names: Vec<PathBuf> = names.collect::<Result<_, _>>().map_err(CaseError::at(&path))?;
        names.retain(|name| !is_left_out(name));
        names.sort_by(|a, b| {
            b.file_name().map(|n| n.to_string_lossy()).cmp(&a.file_name().map(|n| n.to_string_lossy()))
        });
        self.levels.push(names);
        Ok(())
    }

    fn step(&mut self, name: PathBuf) -> Result<Option<Found>, CaseError> {
        let path = self.folder.join(&name);
        // A link leads out of the evidence; only the folders right below may be kept on another disk.
        let follow = self.levels.len() == 1;
        let about = if follow { std::fs::metadata(&path) } else { std::fs::symlink_metadata(&path) };
        let about = match about {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            about => about.map_err(CaseError::at(&path))?,
        };
        if about.is_dir() {
            if self.levels.len() < DEEP {
                self.enter(&name)?;
            }
            return Ok(None);
        }
        let since = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = since.map(|since| format!("{}.{:09}", since.as_secs(), since.subsec_nanos()));
        let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        Ok(Some(Found { path, size: about.len(), modified: modified.unwrap_or_default(), name }))
    }
}

impl Iterator for Walk {
    type Item = Result<Found, Failure>;
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let level = self.levels.last_mut()?;
            let Some(name) = level.pop() else {
                self.levels.pop();
                continue;
            };
            match self.step(name) {
                Ok(None) => {}
                Ok(Some(found)) => return Some(Ok(found)),
                Err(error) => return Some(Err(error.into())),
            }
        }
    }
}

/// The lock, the manifest itself, and drafts of files and cases that are being written.
fn is_left_out(name: &Path) -> bool {
    if name == Path::new("lock") || name == Path::new(FILE) {
        return true;
    }
    name.file_name().is_some_and(|last| {
        let last = last.to_string_lossy();
        last.starts_with(".doorbell-") || last.starts_with(".tmp")
    })
}
