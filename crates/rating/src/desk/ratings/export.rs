//! Writing a rating to where the person wants it.

use super::super::Desk;
use super::off_thread;
use crate::batch::Batch;
use crate::case::CaseError;
use crate::failure::Failure;
use crate::publish;
use crate::wire::RatingForm;
use std::path::{Path, PathBuf};

impl Desk {
    /// Writes a rating: one table to a file, or everything into a new folder inside the one that is named.
    pub async fn export_rating(&self, id: String, form: RatingForm, path: String) -> Result<String, Failure> {
        let (folder, path) = (self.rating_folder(&id)?, PathBuf::from(path));
        let written = off_thread(move || {
            let batch = Batch::look(&folder)?;
            let files = publish::write(&batch)?;
            match ending(form) {
                Some(ending) => one(&files, ending, &path),
                None => all(&folder, &path),
            }
        });
        self.gate.work(written).await
    }
}

/// The ending of the one file, `None` for the folder.
fn ending(form: RatingForm) -> Option<&'static str> {
    match form {
        RatingForm::Folder => None,
        RatingForm::Xlsx => Some("xlsx"),
        RatingForm::Csv => Some("csv"),
        RatingForm::Jsonl => Some("jsonl"),
    }
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// Copies the table of this ending. The name the person chose says what is in the file.
fn one(files: &[PathBuf], ending: &str, path: &Path) -> Result<String, Failure> {
    let named = path.is_absolute() && has_ending(path, ending);
    let table = files.iter().find(|file| has_ending(file, ending)).filter(|_| named);
    let table = table.ok_or_else(|| Failure::new("export-name", &path.display().to_string()))?;
    copy(table, path)?;
    Ok(path.display().to_string())
}

/// Copies everything but the lock into a new folder of the rating's name.
fn all(folder: &Path, into: &Path) -> Result<String, Failure> {
    let name = folder.file_name().map_or_else(|| "doorbell".into(), |name| name.to_string_lossy().into_owned());
    // A folder that is being copied into itself would never be done.
    if !into.is_dir() || into.starts_with(folder) {
        return Err(Failure::new("export-folder", &into.display().to_string()));
    }
    let names = std::iter::once(name.clone()).chain((2..).map(|count| format!("{name}-{count}")));
    let new = names.map(|name| into.join(name)).find(|path| !path.exists()).unwrap_or_default();
    copy_folder(folder, &new)?;
    Ok(new.display().to_string())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), CaseError> {
    std::fs::create_dir(to).map_err(CaseError::at(to))?;
    for entry in std::fs::read_dir(from).map_err(CaseError::at(from))? {
        let entry = entry.map_err(CaseError::at(from))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        // Links are left out: nothing here makes any, and they could lead anywhere.
        let kind = entry.file_type().map_err(CaseError::at(&path))?;
        if kind.is_dir() && !entry.file_name().to_string_lossy().starts_with('.') {
            copy_folder(&path, &target)?;
        } else if kind.is_file() && entry.file_name() != "lock" {
            copy(&path, &target)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), CaseError> {
    std::fs::copy(from, to).map(drop).map_err(CaseError::at(to))
}
