//! A case as one file (`.doorbell`): its folder, packed. It may come from a stranger.

use super::{Desk, lock, pictures::is_picture};
use crate::case::{CaseError, write_whole};
use crate::failure::Failure;
use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The ending of its name.
const ENDING: &str = "doorbell";
/// What may be taken out of one file: entries, and bytes of all together.
const MOST: (usize, u64) = (2_000, 1_000_000_000);

/// Packs the files of a case into one.
pub(super) fn pack(files: Vec<(String, Vec<u8>)>, path: &Path) -> Result<(), Failure> {
    let failed = |error: String| Failure::new("disk", &error);
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // Pictures are packed already.
        let method = if is_picture(&name) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        packed.start_file(name, options).map_err(|error| failed(error.to_string()))?;
        packed.write_all(&bytes).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = packed.finish().map_err(|error| failed(error.to_string()))?.into_inner();
    Ok(write_whole(path, &bytes)?)
}

/// Takes a packed case apart into a folder. Only what belongs to a case comes out of it, under plain names.
fn unpack(path: &Path, folder: &Path) -> Result<(), Failure> {
    let broken = || Failure::from(CaseError::NotACase(path.to_owned()));
    let file = File::open(path).map_err(|error| CaseError::Disk(path.to_owned(), error))?;
    let mut packed = ZipArchive::new(file).map_err(|_| broken())?;
    if packed.len() > MOST.0 {
        return Err(broken());
    }
    let mut room = MOST.1;
    for index in 0..packed.len() {
        let entry = packed.by_index(index).map_err(|_| broken())?;
        // Names in an unknown encoding are none of a case's.
        let Some(name) = entry.name().ok().map(std::borrow::Cow::into_owned).filter(|name| belongs(name)) else {
            continue;
        };
        let mut bytes = Vec::new();
        // One byte more than there is room for tells that there is not enough; what an entry says of its size is no proof.
        let read = entry.take(room + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        room = room.checked_sub(read as u64).ok_or_else(broken)?;
        write_whole(&folder.join(name), &bytes)?;
    }
    Ok(())
}

/// Whether a path names a packed case.
pub(super) fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

/// Whether a name is one of a case's files.
pub(super) fn belongs(name: &str) -> bool {
    const NAMES: [&str; 5] =
        ["trail.json", "report.json", "report.zh-Hans.html", "report.en.html", crate::overrides::FILE];
    NAMES.contains(&name) || is_picture(name)
}

impl Desk {
    /// The folder a packed case was taken apart into; it is gone when the program ends.
    pub(super) fn unpacked(&self, path: &Path) -> Result<PathBuf, Failure> {
        let disk = |error| CaseError::Disk(self.place.data.clone(), error);
        let mut builder = tempfile::Builder::new();
        let builder = builder.prefix("opened-");
        let inside = std::fs::create_dir_all(&self.place.data).and_then(|()| builder.tempdir_in(&self.place.data));
        // A data folder that cannot be written does not keep a case from being looked at.
        let folder = inside.or_else(|_| builder.tempdir()).map_err(disk)?;
        unpack(path, folder.path())?;
        let path = folder.path().to_owned();
        lock(&self.opened).push(folder);
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(entries: &[(&str, &[u8])]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            packed.start_file(*name, SimpleFileOptions::default()).unwrap();
            packed.write_all(bytes).unwrap();
        }
        let path = folder.path().join("x.doorbell");
        std::fs::write(&path, packed.finish().unwrap().into_inner()).unwrap();
        (folder, path)
    }

    #[test]
    fn only_what_belongs_to_a_case_comes_out_and_only_into_the_folder() {
        let (room, path) = packed(&[
            ("trail.json", b"{}"),
            ("phone-0.webp", b"w"),
            ("../escaped.webp", b"x"),
            ("/tmp/escaped.webp", b"x"),
            ("evil.sh", b"x"),
        ]);
        let folder = room.path().join("inner/case");
        std::fs::create_dir_all(&folder).unwrap();
        unpack(&path, &folder).unwrap();
        let mut names: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["phone-0.webp", "trail.json"]);
        assert_eq!(std::fs::read_dir(room.path().join("inner")).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_packed_case_is_told_as_that() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.doorbell");
        std::fs::write(&path, "not packed").unwrap();
        assert_eq!(unpack(&path, folder.path()).unwrap_err().code, "case-missing");
    }
}
