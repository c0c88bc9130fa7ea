//! Whether a rating's folder is what its manifest says: every file is read.

use super::manifest::{self, Entry, Found, Walk};
use crate::failure::Failure;
use doorbell_engine::message::Message;
use doorbell_engine::report::clean;
use std::path::Path;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Files that are as they were.
    pub whole: usize,
    /// Files that are not.
    pub faults: usize,
}

/// A file that is not as the manifest says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its path from the rating's folder on. Hostile text.
    pub path: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It holds something else than it did.
    Changed,
    /// It is not there.
    Missing,
    /// It is there and the manifest does not know it.
    Added,
    /// It is there and cannot be read.
    Unreadable,
}

impl Fault {
    /// The fault in words.
    pub fn message(&self) -> Message {
        let kind = match self.kind {
            FaultKind::Changed => "changed",
            FaultKind::Missing => "missing",
            FaultKind::Added => "added",
            FaultKind::Unreadable => "unreadable",
        };
        Message::new(format!("verify-{kind}")).with("path", clean(&self.path, 300))
    }
}

/// Reads every file of a folder and tells `told` of each that is not as its manifest says, in the order of their paths.
pub fn verify(folder: &Path, told: &mut dyn FnMut(&Fault)) -> Result<Verified, Failure> {
    let path = folder.join(manifest::FILE);
    if !path.is_file() {
        return Err(manifest::missing(folder));
    }
    let mut there = Walk::of(folder)?.peekable();
    let mut sum = Verified::default();
    let mut tell = |path: String, kind| told(&Fault { path, kind });
    manifest::read(&path, &mut |entry| {
        let mut is_there = false;
        while let Some(found) = manifest::next_up_to(&mut there, &entry.path) {
            let found = found?;
            if found.path == entry.path {
                is_there = true;
                match compare(folder, &found, &entry) {
                    None => sum.whole += 1,
                    Some(kind) => {
                        sum.faults += 1;
                        tell(found.path, kind);
                    }
                }
            } else {
                sum.faults += 1;
                tell(found.path, FaultKind::Added);
            }
        }
        if !is_there {
            sum.faults += 1;
            tell(entry.path, FaultKind::Missing);
        }
        Ok(())
    })?;
    for found in there {
        sum.faults += 1;
        tell(found?.path, FaultKind::Added);
    }
    Ok(sum)
}

fn compare(folder: &Path, found: &Found, entry: &Entry) -> Option<FaultKind> {
    match manifest::hash(&found.at(folder)) {
        Err(_) => Some(FaultKind::Unreadable),
        Ok((sha256, size)) => (sha256 != entry.sha256 || size != entry.size).then_some(FaultKind::Changed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::Table;
    use std::fs;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for case in ["cases/00001-a.example", "cases/00002-b.example"] {
            fs::create_dir_all(folder.path().join(case)).unwrap();
            fs::write(folder.path().join(case).join("trail.json"), case).unwrap();
        }
        for file in ["plan.json", "outcomes.jsonl", "lock", "ranking.csv"] {
            fs::write(folder.path().join(file), file).unwrap();
        }
        manifest::write(folder.path(), &Table::empty()).unwrap();
        folder
    }

    fn faults(folder: &Path) -> Vec<(String, FaultKind)> {
        let mut faults = Vec::new();
        let sum = verify(folder, &mut |fault| faults.push((fault.path.clone(), fault.kind))).unwrap();
        assert_eq!(sum.faults, faults.len());
        faults
    }

    #[test]
    fn a_whole_folder_is_whole_and_every_file_but_the_lock_is_in_its_manifest() {
        let folder = folder();
        let sum = verify(folder.path(), &mut |fault| panic!("{fault:?}")).unwrap();
        assert_eq!(sum, Verified { whole: 5, faults: 0 });
        let json: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.path().join(manifest::FILE)).unwrap()).unwrap();
        let paths: Vec<&str> = json["files"].as_array().unwrap().iter().filter_map(|f| f["path"].as_str()).collect();
        assert_eq!(
            paths,
            [
                "cases/00001-a.example/trail.json",
                "cases/00002-b.example/trail.json",
                "outcomes.jsonl",
                "plan.json",
                "ranking.csv"
            ]
        );
        // `printf plan.json | sha256sum`
        let plan = &json["files"][3];
        assert_eq!(plan["sha256"], "7e4c5af2ebf1c7a0d9216f38873d6532edde5ca58f19471ecf3cc96c0b3238ae");
        assert_eq!(plan["size"], 9);
    }

    #[test]
    fn what_was_changed_taken_away_or_added_is_named() {
        let folder = folder();
        let at = |path: &str| folder.path().join(path);
        let time = fs::metadata(at("ranking.csv")).unwrap().modified().unwrap();
        fs::write(at("ranking.csv"), "rankinG.csv").unwrap();
        // Whoever cheats sets the time back: every file is read all the same.
        fs::File::options().write(true).open(at("ranking.csv")).unwrap().set_modified(time).unwrap();
        fs::remove_file(at("cases/00001-a.example/trail.json")).unwrap();
        fs::write(at("cases/00001-a.example/zz.json"), "x").unwrap();
        fs::create_dir(at("zz")).unwrap();
        fs::write(at("zz/z"), "x").unwrap();
        assert_eq!(
            faults(folder.path()),
            [
                ("cases/00001-a.example/trail.json".into(), FaultKind::Missing),
                ("cases/00001-a.example/zz.json".into(), FaultKind::Added),
                ("ranking.csv".into(), FaultKind::Changed),
                ("zz/z".into(), FaultKind::Added),
            ]
        );
        manifest::write(folder.path(), &Table::empty()).unwrap();
        // The file with the old time is not read again when the manifest is written; whoever checks still sees it.
        assert_eq!(faults(folder.path()), [("ranking.csv".into(), FaultKind::Changed)]);
    }

    #[test]
    fn a_manifest_that_is_none_is_told() {
        let folder = folder();
        let code = |text: &str| {
            fs::write(folder.path().join(manifest::FILE), text).unwrap();
            verify(folder.path(), &mut |_| ()).unwrap_err().code
        };
        let twice = r#"{"schema":1,"files":[{"path":"a","size":1,"sha256":""},{"path":"a","size":2,"sha256":""}]}"#;
        assert_eq!(code(twice), "manifest-broken");
        assert_eq!(code(r#"{"schema":9,"files":[]}"#), "rating-newer");
        assert_eq!(code("{}"), "manifest-broken");
        assert_eq!(code(r#"{"schema":1,"files":[]"#), "manifest-broken");
        fs::remove_file(folder.path().join(manifest::FILE)).unwrap();
        assert_eq!(verify(folder.path(), &mut |_| ()).unwrap_err().code, "manifest-missing");
    }
}
