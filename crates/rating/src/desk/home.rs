//! Where a check lives: in a folder, or, where it could not be written, in memory until the program ends.

use super::{Desk, case_file, cases, lock, overrides};
use crate::case::{self, CaseError, CaseFolder, write_whole};
use crate::check::Case;
use crate::failure::Failure;
use crate::wire::Override;
use doorbell_engine::message::Message;
use doorbell_engine::text::Language;
use doorbell_history::HistoryError;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Where a check's case is.
#[derive(Clone)]
pub(super) enum Home {
    /// On disk.
    Folder(PathBuf),
    /// Nowhere but here.
    Memory(Arc<Unsaved>),
}

/// A case that could not be written.
pub(super) struct Unsaved {
    case: Arc<Case>,
    overrides: Mutex<Vec<Override>>,
}

impl Home {
    /// The case, judged anew.
    pub(super) fn case(&self) -> Result<Arc<Case>, Failure> {
        match self {
            Self::Folder(folder) => Ok(Arc::new(CaseFolder::at(folder).judge()?)),
            Self::Memory(unsaved) => Ok(Arc::clone(&unsaved.case)),
        }
    }

    /// What a person judges otherwise.
    pub(super) fn overrides(&self) -> Vec<Override> {
        match self {
            Self::Folder(folder) => overrides::read(folder),
            Self::Memory(unsaved) => lock(&unsaved.overrides).clone(),
        }
    }

    /// Keeps what a person judges otherwise.
    pub(super) fn keep_overrides(&self, new: Vec<Override>) -> Result<(), Failure> {
        match self {
            Self::Folder(folder) => write_whole(&folder.join(overrides::FILE), &overrides::bytes(&new))?,
            Self::Memory(unsaved) => *lock(&unsaved.overrides) = new,
        }
        Ok(())
    }

    /// One of its pictures.
    pub(super) fn picture(&self, file: &str) -> Option<Vec<u8>> {
        match self {
            Self::Folder(folder) => std::fs::read(folder.join(file)).ok(),
            Self::Memory(unsaved) => unsaved.case.album.get(file).cloned(),
        }
    }

    /// Every file of the case, by name, with what a person judges otherwise.
    pub(super) fn files(&self, language: Language) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let mut files = match self {
            Self::Folder(folder) => read_all(folder)?,
            Self::Memory(unsaved) => case::files(&unsaved.case, language).map_err(CaseError::from)?,
        };
        if let Self::Memory(unsaved) = self
            && let own = lock(&unsaved.overrides)
            && !own.is_empty()
        {
            files.push((overrides::FILE.to_owned(), overrides::bytes(&own)));
        }
        Ok(files)
    }
}

fn read_all(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let failed = |error| CaseError::Disk(folder.to_owned(), error);
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // Whatever else a person put beside it stays there.
    names.retain(|name| case_file::belongs(name));
    names.sort_unstable();
    let read = |name: String| match std::fs::read(folder.join(&name)) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(failed(error).into()),
    };
    names.into_iter().map(read).collect()
}

/// A check that is not in the history.
struct Loose {
    home: Home,
    /// Why it is not, where it should be.
    not_kept: Option<Failure>,
}

/// Checks that are not in the history, numbered -1, -2, …
#[derive(Default)]
pub(super) struct LooseChecks {
    list: Mutex<Vec<Loose>>,
}

impl LooseChecks {
    /// The number of a case in a folder; the same one each time.
    pub(super) fn folder(&self, folder: PathBuf, not_kept: Option<Failure>) -> i64 {
        let known = |one: &Loose| matches!(&one.home, Home::Folder(known) if *known == folder);
        let at = lock(&self.list).iter().position(known);
        at.map_or_else(|| self.push(Loose { home: Home::Folder(folder), not_kept }), number)
    }

    /// The number of a case that could not be written.
    pub(super) fn unsaved(&self, case: Arc<Case>, why: Failure) -> i64 {
        let unsaved = Unsaved { case, overrides: Mutex::default() };
        self.push(Loose { home: Home::Memory(Arc::new(unsaved)), not_kept: Some(why) })
    }

    fn push(&self, one: Loose) -> i64 {
        let mut list = lock(&self.list);
        list.push(one);
        number(list.len() - 1)
    }

    fn get<T>(&self, id: i64, part: impl FnOnce(&Loose) -> T) -> Option<T> {
        let at = usize::try_from(id.checked_neg()?.checked_sub(1)?).ok()?;
        lock(&self.list).get(at).map(part)
    }
}

fn number(at: usize) -> i64 {
    -1 - i64::try_from(at).unwrap_or(i64::MAX - 1)
}

impl Desk {
    /// Where a check's case is.
    pub(super) fn home(&self, id: i64) -> Result<Home, Failure> {
        if id < 0 {
            let home = self.loose.get(id, |one| one.home.clone());
            return home.ok_or_else(|| HistoryError::NoSuchCheck(id).into());
        }
        let check = self.in_history(|history| history.check(id))?;
        Ok(Home::Folder(cases(&self.place.data).join(check.check.folder)))
    }

    /// Why a check is not in the history, where it should be.
    pub(super) fn not_kept(&self, id: i64) -> Option<Failure> {
        self.loose.get(id, |one| one.not_kept.clone()).flatten()
    }
}

/// A check that is there and could not be kept as it should: why, and what to do before the window is closed.
pub(super) fn not_kept(code: &'static str, cause: &Failure) -> Failure {
    Failure {
        message: Message::new(format!("error-{code}")).with("cause", cause.message.clone()),
        ..Failure::new(code, "")
    }
}
