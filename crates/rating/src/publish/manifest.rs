//! The manifest of a rating: SHA-256 and size of every file of the evidence, so that anybody can tell later whether
//! something was changed.
//!
//! It is written and read file by file, in the order of the paths: fifty thousand cases are never in memory at once. A file
//! that has the size and the time it had in the manifest before is not read again when the manifest is written anew;
//! whoever checks ([`super::verify()`]) reads everything.

mod list;
mod walk;

pub(super) use list::{Entry, read};
pub(super) use walk::{Found, Walk};

use super::{Made, Table};
use crate::batch::{Batch, BatchError};
use crate::case::{CaseError, replace_whole};
use crate::failure::Failure;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::cmp::Ordering;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::iter::Peekable;
use std::path::Path;

/// Its file.
pub const FILE: &str = "manifest.json";
/// Version of its shape.
const SCHEMA: u32 = 1;
/// Bytes read at a time.
const PIECE: usize = 256 << 10;

/// What stands before the files.
#[derive(Serialize)]
struct Head<'a> {
    schema: u32,
    algorithm: &'static str,
    name: &'a str,
    /// The program that wrote the manifest.
    program: String,
    #[serde(flatten)]
    made: &'a Made,
}

/// Writes the manifest of a folder.
pub(super) fn write(folder: &Path, table: &Table) -> Result<(), Failure> {
    let program = format!("doorbell {}", env!("CARGO_PKG_VERSION"));
    let head = Head { schema: SCHEMA, algorithm: "SHA-256", name: &table.name, program, made: &table.made };
    let head = serde_json::to_string(&head).map_err(|error| Failure::new("unexpected", &error.to_string()))?;
    let path = folder.join(FILE);
    replace_whole(&path, |file| {
        let mut out = BufWriter::new(file);
        // The closing brace comes behind the files.
        write!(out, "{},\n\"files\":[", &head[..head.len() - 1]).map_err(CaseError::at(&path))?;
        let mut lines = Lines { out, path: &path, folder, first: true };
        all(folder, &path, &mut lines)?;
        lines.out.write_all(b"\n]}\n").and_then(|()| lines.out.flush()).map_err(CaseError::at(&path))?;
        Ok(())
    })
}

/// Writes a line for every file that is there. What the manifest before knows is taken from it.
fn all(folder: &Path, path: &Path, lines: &mut Lines<'_>) -> Result<(), Failure> {
    let mut there = Walk::of(folder)?.peekable();
    if path.is_file() {
        // A manifest that cannot be read is no help, and no harm: everything is read anew then.
        let known = read(path, &mut |entry| lines.up_to(&mut there, &entry));
        if let Err(failure) = known
            && failure.code != "manifest-broken"
        {
            return Err(failure);
        }
    }
    there.try_for_each(|found| lines.add(&found?, None))
}

struct Lines<'a> {
    out: BufWriter<&'a mut File>,
    path: &'a Path,
    folder: &'a Path,
    first: bool,
}

impl Lines<'_> {
    /// Writes all that comes before an entry of the manifest before, and the file itself if it is there.
    fn up_to(&mut self, there: &mut Peekable<Walk>, known: &Entry) -> Result<(), Failure> {
        while let Some(found) = next_up_to(there, &known.path) {
            let found = found?;
            let same = found.path == known.path;
            self.add(&found, same.then_some(known))?;
        }
        Ok(())
    }

    fn add(&mut self, found: &Found, known: Option<&Entry>) -> Result<(), Failure> {
        let unchanged = known.filter(|known| known.size == found.size && known.modified == found.modified);
        let (sha256, size) = match unchanged {
            Some(known) => (known.sha256.clone(), known.size),
            None => hash(&found.at(self.folder))?,
        };
        let entry = Entry { path: found.path.clone(), size, sha256, modified: found.modified.clone() };
        let json = serde_json::to_string(&entry).map_err(|error| Failure::new("unexpected", &error.to_string()))?;
        let comma = if std::mem::take(&mut self.first) { "" } else { "," };
        Ok(write!(self.out, "{comma}\n{json}").map_err(CaseError::at(self.path))?)
    }
}

/// The next file, as long as it does not stand behind this path.
pub(super) fn next_up_to(there: &mut Peekable<Walk>, path: &str) -> Option<Result<Found, Failure>> {
    there.next_if(|found| found.as_ref().map_or(true, |found| order(&found.path, path) != Ordering::Greater))
}

/// The order of the manifest: folder by folder, by name.
pub(super) fn order(a: &str, b: &str) -> Ordering {
    a.split('/').cmp(b.split('/'))
}

/// SHA-256 of a file in hexadecimal, and its size, read piece by piece.
pub(super) fn hash(path: &Path) -> Result<(String, u64), CaseError> {
    let mut file = File::open(path).map_err(CaseError::at(path))?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    loop {
        match file.read(&mut piece).map_err(CaseError::at(path))? {
            0 => break,
            count => {
                sum.update(&piece[..count]);
                size += count as u64;
            }
        }
    }
    let hex = sum.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Text in memory does not refuse to be written to.
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    Ok((hex, size))
}

pub(super) fn broken(path: &Path, why: &str) -> Failure {
    Failure::new("manifest-broken", &format!("{}: {why}", path.display())).by_request()
}

pub(super) fn missing(folder: &Path) -> Failure {
    if Batch::is_in(folder) {
        Failure::new("manifest-missing", &folder.display().to_string()).by_request()
    } else {
        BatchError::Missing(folder.to_owned()).into()
    }
}
