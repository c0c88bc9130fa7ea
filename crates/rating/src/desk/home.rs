//! Where a check lives: in a folder, or, where it could not be written, in memory until the program ends.

use super::{Desk, case_file, cases, lock};
use crate::case::{self, CaseError, CaseFolder};
use crate::check::Case;
use crate::failure::Failure;
use crate::overrides::{self, Word};
use doorbell_engine::message::Message;
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::Language;
use doorbell_history::HistoryError;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Where a check's case is.
#[derive(Clone)]
pub(super) enum Home {
    /// On disk; `None` for Doorbell's own rubric.
    Folder(PathBuf, Option<Arc<Rubric>>),
    /// Nowhere but here.
    Memory(Arc<Mutex<Arc<Case>>>),
}

impl Home {
    /// The case, judged anew.
    pub(super) fn case(&self) -> Result<Arc<Case>, Failure> {
        match self {
            Self::Folder(folder, rubric) => Ok(Arc::new(judge(&CaseFolder::at(folder), rubric.as_deref())?)),
            Self::Memory(case) => Ok(Arc::clone(&lock(case))),
        }
    }

    /// Writes down what a person says of a criterion, or takes it back. The reports in a folder show it from then on.
    pub(super) fn correct(&self, criterion: &str, word: Option<Word>, language: Language) -> Result<(), Failure> {
        match self {
            Self::Folder(folder, rubric) => {
                match word {
                    Some(word) => overrides::put(folder, criterion, word)?,
                    None => _ = overrides::take_back(folder, criterion)?,
                }
                let kept = CaseFolder::at(folder);
                kept.refresh(&judge(&kept, rubric.as_deref())?, language)?;
            }
            Self::Memory(case) => {
                let mut case = lock(case);
                let said = case.overrides().to_vec();
                let said = match word {
                    Some(word) => overrides::with(said, criterion, word)?,
                    None => overrides::without(said, criterion),
                };
                *case = Arc::new(Case::clone(&case).corrected_by(&said));
            }
        }
        Ok(())
    }

    /// One of its pictures.
    pub(super) fn picture(&self, file: &str) -> Option<Vec<u8>> {
        match self {
            Self::Folder(folder, _) => std::fs::read(folder.join(file)).ok(),
            Self::Memory(case) => lock(case).album.get(file).cloned(),
        }
    }

    /// Every file of the case, by name, with what a person judges otherwise.
    pub(super) fn files(&self, language: Language) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let case = match self {
            Self::Folder(folder, _) => return read_all(folder),
            Self::Memory(case) => Arc::clone(&lock(case)),
        };
        let mut files = case::files(&case, language).map_err(CaseError::from)?;
        if !case.overrides().is_empty() {
            files.push((overrides::FILE.to_owned(), overrides::bytes(case.overrides())?));
        }
        Ok(files)
    }
}

/// A case by a rubric, Doorbell's own where there is none; what moved the score is told only where something did.
fn judge(folder: &CaseFolder, rubric: Option<&Rubric>) -> Result<Case, CaseError> {
    let Some(rubric) = rubric else { return folder.judge() };
    let case = folder.judge_by(rubric)?;
    let moved = case.moved.filter(|moved| !moved.is_nothing());
    Ok(Case { moved, ..case })
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
        self.judged_by(folder, None, not_kept)
    }

    /// The same of a case that is judged by another rubric.
    pub(super) fn judged_by(&self, folder: PathBuf, rubric: Option<Arc<Rubric>>, not_kept: Option<Failure>) -> i64 {
        let is_known = |one: &Loose| matches!(&one.home, Home::Folder(known, by) if *known == folder && *by == rubric);
        let at = lock(&self.list).iter().position(is_known);
        at.map_or_else(|| self.push(Loose { home: Home::Folder(folder, rubric), not_kept }), number)
    }

    /// The number of a case that could not be written.
    pub(super) fn unsaved(&self, case: Arc<Case>, why: Failure) -> i64 {
        self.push(Loose { home: Home::Memory(Arc::new(Mutex::new(case))), not_kept: Some(why) })
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
        Ok(Home::Folder(cases(&self.place.data).join(check.check.folder), None))
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
