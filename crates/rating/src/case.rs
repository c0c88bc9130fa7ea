//! A case on disk: a folder that can be opened, judged again and handed to a lawyer years later.
//!
//! ```text
//! trail.json     everything that was seen, as data
//! report.json    the rating derived from it
//! report.zh-Hans.html  report.en.html
//! phone-0.jpg … the pictures
//! overrides.json what a person judges otherwise, if anybody does
//! ```

use crate::check::Case;
use crate::overrides;
use doorbell_engine::moved::{Moved, Recorded};
use doorbell_engine::report::{self, Album};
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::{Language, Texts};
use doorbell_engine::trail::{Trail, TrailError};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

const TRAIL: &str = "trail.json";
const REPORT: &str = "report.json";

/// A folder that holds a case.
pub struct CaseFolder {
    path: PathBuf,
}

/// Why a case could not be kept or opened.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The folder holds something else already.
    #[error("{} holds files that are not a case", .0.display())]
    Occupied(PathBuf),
    /// The folder holds no case.
    #[error("{} holds no trail.json", .0.display())]
    NotACase(PathBuf),
    /// The disk is full.
    #[error("no space left for {}", .0.display())]
    NoSpace(PathBuf),
    /// Reading or writing failed.
    #[error("{}: {}", .0.display(), .1)]
    Disk(PathBuf, std::io::Error),
    /// A person's verdicts beside the case cannot be read.
    #[error("{}: {}", .0.display(), .1)]
    Overrides(PathBuf, String),
    /// The trail cannot be used.
    #[error(transparent)]
    Trail(#[from] TrailError),
}

impl CaseError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Occupied(_) => "case-occupied",
            Self::NotACase(_) => "case-missing",
            Self::NoSpace(_) => "no-space",
            Self::Disk(..) => "disk",
            Self::Overrides(..) => "overrides-unreadable",
            Self::Trail(error) => error.code(),
        }
    }

    /// The particulars for its texts: the path, or the cause.
    pub fn detail(&self) -> String {
        match self {
            Self::Occupied(path) | Self::NotACase(path) | Self::NoSpace(path) => path.display().to_string(),
            Self::Disk(path, error) => format!("{}: {error}", path.display()),
            Self::Overrides(path, error) => format!("{}: {error}", path.display()),
            Self::Trail(error) => error.to_string(),
        }
    }

    /// What a fault of the disk at this path is.
    pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::NoSpace(path),
            _ => Self::Disk(path, error),
        }
    }
}

impl CaseFolder {
    /// The folder at this path; nothing is read or written yet.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a whole case is there.
    pub fn is_there(&self) -> bool {
        self.path.join(TRAIL).is_file()
    }

    /// Removes the case with all that stands beside it; no fault where there is none.
    pub(crate) fn remove(&self) -> Result<(), CaseError> {
        match std::fs::remove_dir_all(&self.path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(CaseError::at(&self.path)(error)),
            _ => Ok(()),
        }
    }

    /// Keeps a case. A new folder appears whole or not at all; an earlier case is replaced file by file, each at once, and
    /// what else stands beside it stays. A folder with anything but a case in it is left alone.
    pub fn save(&self, case: &Case, language: Language) -> Result<(), CaseError> {
        if self.is_free()? {
            return self.save_new(case, language);
        }
        let kept = std::fs::read(self.path.join(TRAIL)).ok().and_then(|json| Trail::from_json(&json).ok());
        if kept.as_ref() != Some(&case.trail) {
            // A person's verdicts are on what was seen then, not on what is seen now.
            overrides::set_aside(&self.path)?;
        }
        write_files(&self.path, case, language)
    }

    /// Writes the reports anew, in the language they were written in, so that they show what a person judges otherwise.
    /// Where the case would be worth something else today the reports stay as they were made; whether they were written.
    pub fn refresh(&self, case: &Case, language: Language) -> Result<bool, CaseError> {
        if case.moved.is_some() {
            return Ok(false);
        }
        let json = std::fs::read(self.path.join(REPORT)).unwrap_or_default();
        let report: serde_json::Value = serde_json::from_slice(&json).unwrap_or_default();
        let before = report["sentence"]["language"].as_str().and_then(Language::from_tag);
        write_reports(&self.path, case, before.unwrap_or(language))?;
        Ok(true)
    }

    /// Makes a new case of the same evidence judged otherwise: what was recorded is the same bytes (the same files, where
    /// the disk allows it), reports are written anew, and a person's verdicts come along. `case` is this one, judged.
    pub(crate) fn judged_anew(&self, case: &Case, to: &Self, language: Language) -> Result<(), CaseError> {
        let parent = folder_of(&to.path);
        std::fs::create_dir_all(parent).map_err(CaseError::at(parent))?;
        let mut builder = tempfile::Builder::new();
        let draft = builder.prefix(".doorbell-").tempdir_in(parent).map_err(CaseError::at(parent))?;
        let folder = draft.path().join("case");
        std::fs::create_dir(&folder).map_err(CaseError::at(&folder))?;
        for entry in std::fs::read_dir(&self.path).map_err(CaseError::at(&self.path))? {
            let entry = entry.map_err(CaseError::at(&self.path))?;
            let name = entry.file_name();
            let report = name.to_string_lossy().starts_with("report.");
            if !report && entry.path().is_file() {
                link_or_copy(&entry.path(), &folder.join(&name))?;
            }
        }
        write_reports(&folder, case, language)?;
        to.remove()?;
        std::fs::rename(&folder, &to.path).map_err(CaseError::at(&to.path))
    }

    fn is_free(&self) -> Result<bool, CaseError> {
        match std::fs::read_dir(&self.path).map(|mut entries| entries.next().is_none()) {
            Ok(empty) if empty || self.path.join(TRAIL).exists() => Ok(empty),
            Ok(_) => Err(CaseError::Occupied(self.path.clone())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
            Err(error) => Err(CaseError::at(&self.path)(error)),
        }
    }

    fn save_new(&self, case: &Case, language: Language) -> Result<(), CaseError> {
        let parent = folder_of(&self.path);
        std::fs::create_dir_all(parent).map_err(CaseError::at(parent))?;
        let mut builder = tempfile::Builder::new();
        let draft = builder.prefix(".doorbell-").tempdir_in(parent).map_err(CaseError::at(parent))?;
        // The draft's own folder is private; the case inside gets the rights the user gives to new folders.
        let case_in_draft = draft.path().join("case");
        std::fs::create_dir(&case_in_draft).map_err(CaseError::at(&case_in_draft))?;
        write_files(&case_in_draft, case, language)?;
        if self.path.exists() {
            std::fs::remove_dir(&self.path).map_err(CaseError::at(&self.path))?;
        }
        std::fs::rename(&case_in_draft, &self.path).map_err(CaseError::at(&self.path))
    }

    /// Opens a case and judges it again: no browser, no visit. What a person judges otherwise is read too, and where the
    /// case is not worth what it was when it was recorded, it is told what moved it.
    pub fn judge(&self) -> Result<Case, CaseError> {
        let case = self.judge_by(Rubric::built_in())?;
        let moved = case.moved.filter(|moved| !moved.is_nothing());
        Ok(Case { moved, ..case })
    }

    /// The same by any rubric; what moved the score is always told.
    pub fn judge_by(&self, rubric: &Rubric) -> Result<Case, CaseError> {
        let (trail, album) = self.open()?;
        let overrides = overrides::read(&self.path)?;
        let case = Case::by(rubric, trail, album).corrected_by(&overrides);
        let moved = Some(Moved::between(&self.recorded(&case), &case.rating));
        Ok(Case { moved, ..case })
    }

    /// The rating that was recorded with the case; `None` where it is lost.
    pub(crate) fn recorded_rating(&self) -> Option<Recorded> {
        Recorded::from_json(&std::fs::read(self.path.join(REPORT)).ok()?)
    }

    /// The rating that was recorded with the case; where it is lost, the one by Doorbell's own rubric.
    fn recorded(&self, case: &Case) -> Recorded {
        let own = || Recorded::of(&doorbell_engine::score::rate(&case.trail, &case.search));
        self.recorded_rating().unwrap_or_else(own)
    }

    fn open(&self) -> Result<(Trail, Album), CaseError> {
        let path = self.path.join(TRAIL);
        let json = match std::fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(CaseError::NotACase(self.path.clone()));
            }
            read => read.map_err(CaseError::at(&path))?,
        };
        let trail = Trail::from_json(&json)?;
        let album = self.album(&trail);
        Ok((trail, album))
    }

    /// The pictures the trail names. A lost picture does not keep a case from being judged.
    fn album(&self, trail: &Trail) -> Album {
        let named = trail.snapshots.iter().filter_map(|snapshot| snapshot.shot.as_ref());
        // A case may come from a stranger: a picture's name must not lead out of the folder.
        let safe =
            named.filter(|shot| Path::new(&shot.file).file_name().is_some_and(|name| name == shot.file.as_str()));
        safe.filter_map(|shot| Some((shot.file.clone(), std::fs::read(self.path.join(&shot.file)).ok()?))).collect()
    }
}

fn write_files(folder: &Path, case: &Case, language: Language) -> Result<(), CaseError> {
    write_all(folder, files(case, language)?)
}

fn write_reports(folder: &Path, case: &Case, language: Language) -> Result<(), CaseError> {
    write_all(folder, reports(case, language))
}

fn write_all(folder: &Path, files: Vec<(String, Vec<u8>)>) -> Result<(), CaseError> {
    files.into_iter().try_for_each(|(name, bytes)| write_whole(&folder.join(name), &bytes))
}

/// The files of a case, in the order they are written: the trail last, because a folder with a trail is a whole case.
pub(crate) fn files(case: &Case, language: Language) -> Result<Vec<(String, Vec<u8>)>, TrailError> {
    let mut files: Vec<_> = case.album.iter().map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    files.extend(reports(case, language));
    files.push((TRAIL.to_owned(), serde_json::to_vec(&case.trail)?));
    Ok(files)
}

fn reports(case: &Case, language: Language) -> Vec<(String, Vec<u8>)> {
    let html =
        |language: Language| (format!("report.{}.html", language.tag()), report_html(case, language).into_bytes());
    let json = (REPORT.to_owned(), report_json(case, language));
    std::iter::once(json).chain(Language::ALL.map(html)).collect()
}

/// The report of a case as JSON.
pub fn report_json(case: &Case, language: Language) -> Vec<u8> {
    report::json::render(&case.report(), &Texts::new(language)).into_bytes()
}

/// The report of a case as an issue for a tracker, in Markdown.
pub fn report_issue(case: &Case, language: Language) -> String {
    report::issue::render(&case.report(), &Texts::new(language))
}

/// The report of a case as one self-contained HTML file.
pub fn report_html(case: &Case, language: Language) -> String {
    report::html::render(&case.report(), &case.album, &Texts::new(language))
}

/// Writes a file so that it is there wholly or not at all. A device or a pipe (`/dev/null`, a named pipe) is written to, never
/// replaced; of a link the file it leads to is.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CaseError> {
    if std::fs::metadata(path).is_ok_and(|target| !target.is_file() && !target.is_dir()) {
        return std::fs::write(path, bytes).map_err(CaseError::at(path));
    }
    let linked = path.is_symlink().then(|| std::fs::canonicalize(path).ok()).flatten();
    let path = linked.as_deref().unwrap_or(path);
    replace_whole(path, |file| file.write_all(bytes).map_err(CaseError::at(path)))
}

/// The same, for what is written piece by piece.
pub(crate) fn replace_whole<E: From<CaseError>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<(), E> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // what is left after the user's umask
    let mut file = builder.tempfile_in(folder_of(path)).map_err(CaseError::at(path))?;
    write(file.as_file_mut())?;
    file.persist(path).map_err(|error| CaseError::at(path)(error.error))?;
    Ok(())
}

/// The same file under another name where the disk allows it, a copy elsewhere. A case's files are replaced, never written
/// into, so that a link stays what it was.
fn link_or_copy(from: &Path, to: &Path) -> Result<(), CaseError> {
    std::fs::hard_link(from, to).or_else(|_| std::fs::copy(from, to).map(drop)).map_err(CaseError::at(to))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorbell_engine::build::{Page, trail};
    use doorbell_engine::geometry::Device;

    #[cfg(unix)]
    #[test]
    fn a_device_is_written_to_and_a_link_is_followed_neither_is_replaced() {
        use std::os::unix::fs::FileTypeExt;
        let folder = tempfile::tempdir().unwrap();
        let (pipe, link, file) = (folder.path().join("pipe"), folder.path().join("link"), folder.path().join("file"));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || std::fs::read(pipe).unwrap()
        });
        write_whole(&pipe, b"whole").unwrap();
        assert_eq!(reader.join().unwrap(), b"whole");
        assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
        std::fs::write(&file, b"old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert_eq!((std::fs::read(&file).unwrap(), link.is_symlink()), (b"new".to_vec(), true));
    }

    fn case() -> Case {
        let page = Page::on(Device::Phone).text("客服热线：400-810-8888").size(18.0).done();
        Case::of(trail(vec![page]), Album::new())
    }

    #[test]
    fn a_case_is_judged_again_to_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let kept = CaseFolder::at(folder.path().join("case"));
        kept.save(&case(), Language::En).unwrap();
        let again = report_json(&kept.judge().unwrap(), Language::En);
        assert_eq!(std::fs::read(kept.path().join(REPORT)).unwrap(), again);
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("thesis.txt"), "mine").unwrap();
        let error = CaseFolder::at(folder.path()).save(&case(), Language::En).unwrap_err();
        assert_eq!(error.code(), "case-occupied");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn verdicts_on_an_earlier_page_are_put_aside_when_the_page_is_checked_again() {
        let folder = tempfile::tempdir().unwrap();
        let kept = CaseFolder::at(folder.path().join("case"));
        kept.save(&case(), Language::En).unwrap();
        let word = overrides::Word { verdict: doorbell_engine::finding::Verdict::Poor, reason: "x".into(), by: None };
        overrides::put(kept.path(), "text-size", word).unwrap();
        kept.save(&case(), Language::En).unwrap();
        assert!(kept.judge().unwrap().corrected.is_some(), "the same page keeps them");
        let mut later = case();
        later.trail.recorded_at = "2027-01-01T00:00:00Z".into();
        kept.save(&later, Language::En).unwrap();
        assert!(kept.judge().unwrap().corrected.is_none() && kept.path().join("overrides.1.json").exists());
    }

    #[test]
    fn reports_are_written_anew_only_where_the_case_is_worth_what_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let kept = CaseFolder::at(folder.path().join("case"));
        kept.save(&case(), Language::En).unwrap();
        let today = kept.judge().unwrap();
        assert!(today.moved.is_none() && kept.refresh(&today, Language::ZhHans).unwrap());
        let report = std::fs::read_to_string(kept.path().join(REPORT)).unwrap();
        assert!(report.contains(r#""language":"en""#), "in the language it was written in");
        let older = report.replace(r#""rubric":"1.0""#, r#""rubric":"0.1""#);
        std::fs::write(kept.path().join(REPORT), &older).unwrap();
        let today = kept.judge().unwrap();
        assert!(today.moved.is_some() && !kept.refresh(&today, Language::En).unwrap());
        assert_eq!(std::fs::read_to_string(kept.path().join(REPORT)).unwrap(), older);
    }

    #[test]
    fn a_newer_case_is_refused_politely() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(TRAIL), r#"{"schema":999,"unknown":true}"#).unwrap();
        assert_eq!(CaseFolder::at(folder.path()).judge().err().unwrap().code(), "trail-newer");
    }
}
