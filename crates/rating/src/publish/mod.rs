//! What a rating is published as. One form a file; all are written from the same rows.

pub(crate) mod csv;
mod jsonl;
mod made;
mod manifest;
mod method;
mod paper;
mod row;
pub(crate) mod site;
mod surveys;
mod terminal;
mod trades;
mod verify;
mod words;
mod xlsx;

pub use made::Made;
pub use manifest::FILE as MANIFEST;
pub use paper::{Printed, print};
pub use row::{Row, Table};
pub use terminal::render as terminal;
pub use verify::{Fault, FaultKind, Verified, verify};

use crate::batch::Batch;
use crate::case::write_whole;
use crate::failure::Failure;
use doorbell_engine::text::Language;
use std::path::{Path, PathBuf};

/// Writes all forms into the rating's folder, in the rating's language; the files, in the order they are worth looking at.
pub fn write(batch: &Batch) -> Result<Vec<PathBuf>, Failure> {
    write_in(batch, batch.plan().language())
}

/// The same in this language. The site is there in the other one too.
pub fn write_in(batch: &Batch, language: Language) -> Result<Vec<PathBuf>, Failure> {
    let folder = batch.folder();
    let table = Table::of(batch).said_in(language);
    put(folder, "ranking.xlsx", &xlsx::render(&table, &folder.join("ranking.xlsx"))?)?;
    put(folder, "ranking.csv", &csv::render(&table))?;
    put(folder, "results.jsonl", &jsonl::render(&table))?;
    site::pages(&table, language).iter().try_for_each(|(name, bytes)| put(folder, name, bytes))?;
    let other = Language::ALL.into_iter().find(|other| *other != language).unwrap_or(language);
    let table = table.said_in(other);
    site::pages(&table, language).iter().try_for_each(|(name, bytes)| put(folder, name, bytes))?;
    let names = ["index.html", "ranking.xlsx", "ranking.csv", "results.jsonl", manifest::FILE];
    manifest::write(folder, &table)?;
    Ok(names.map(|name| folder.join(name)).into())
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    Ok(write_whole(&folder.join(name), bytes)?)
}
