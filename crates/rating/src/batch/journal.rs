//! The journal of a rating: one line of JSON an outcome, only ever added to.

use super::error::BatchError;
use super::outcome::Entry;
use crate::case::CaseError;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Its file.
pub(super) const FILE: &str = "outcomes.jsonl";

/// The open journal.
pub(super) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens it, cuts off a last line that was not written to its end, and gives what it holds.
    pub(super) fn open(folder: &Path) -> Result<(Self, Vec<Entry>), BatchError> {
        let path = folder.join(FILE);
        let disk = CaseError::at(&path);
        let entries = read(folder)?;
        let opened = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
        let (file, whole) = opened.and_then(|file| Ok((file, whole_bytes(&path)?))).map_err(disk)?;
        file.set_len(whole).map_err(CaseError::at(&path))?;
        Ok((Self { path, file }, entries))
    }

    /// Adds an entry; it is on the disk when this returns.
    pub(super) fn add(&mut self, entry: &Entry) -> Result<(), BatchError> {
        let broken = |error: serde_json::Error| BatchError::Broken(self.path.clone(), error.to_string());
        let mut line = serde_json::to_vec(entry).map_err(broken)?;
        line.push(b'\n');
        let written = self.file.seek(SeekFrom::End(0)).and_then(|end| {
            self.file.write_all(&line).and_then(|()| self.file.sync_data()).inspect_err(|_| {
                // Half a line would be taken for a torn one; it must not stay before a whole one.
                let _ = self.file.set_len(end);
            })
        });
        written.map_err(|error| CaseError::at(&self.path)(error).into())
    }
}

/// What a journal holds, in the order it was written; nothing where there is none.
pub(super) fn read(folder: &Path) -> Result<Vec<Entry>, BatchError> {
    read_as(folder)
}

/// The numbers of the merchants it tells of.
pub(super) fn numbers(folder: &Path) -> Result<BTreeSet<usize>, BatchError> {
    #[derive(serde::Deserialize)]
    struct Number {
        merchant: usize,
    }
    Ok(read_as::<Number>(folder)?.into_iter().map(|one| one.merchant).collect())
}

fn read_as<T: DeserializeOwned>(folder: &Path) -> Result<Vec<T>, BatchError> {
    let path = folder.join(FILE);
    let text = match std::fs::read(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read.map_err(CaseError::at(&path))?,
    };
    let whole = &text[..whole(&text)];
    let lines = whole.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
    let read = |(index, line): (usize, &[u8])| {
        serde_json::from_slice(line)
            .map_err(|error| BatchError::Broken(path.clone(), format!("{}: {error}", index + 1)))
    };
    lines.map(read).collect()
}

/// Bytes up to the last line end: what stands behind it was being written when the program was killed.
fn whole(text: &[u8]) -> usize {
    text.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1)
}

fn whole_bytes(path: &Path) -> std::io::Result<u64> {
    std::fs::read(path).map(|text| whole(&text) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::Outcome;

    fn entry(merchant: usize) -> Entry {
        let outcome = Outcome::Failed { code: "merchant-time".into(), detail: String::new() };
        Entry { merchant, attempt: 1, at: "2026-11-26T08:00:00Z".into(), seconds: 1.5, outcome }
    }

    #[test]
    fn a_torn_last_line_is_dropped_and_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, empty) = Journal::open(folder.path()).unwrap();
        assert!(empty.is_empty());
        journal.add(&entry(1)).unwrap();
        journal.add(&entry(2)).unwrap();
        drop(journal);
        let path = folder.path().join(FILE);
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 5]).unwrap();
        let (mut journal, entries) = Journal::open(folder.path()).unwrap();
        assert_eq!(entries, [entry(1)]);
        journal.add(&entry(3)).unwrap();
        assert_eq!(read(folder.path()).unwrap(), [entry(1), entry(3)]);
    }

    #[test]
    fn a_line_that_is_broken_in_the_middle_is_told_not_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, _) = Journal::open(folder.path()).unwrap();
        journal.add(&entry(1)).unwrap();
        let path = folder.path().join(FILE);
        let whole = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{{\"merchant\":\n{whole}")).unwrap();
        let error = Journal::open(folder.path()).err().unwrap();
        assert_eq!(error.code(), "rating-broken");
    }
}
