//! What a rating is published as. One form a file; all are written from the same rows.

mod csv;
mod jsonl;
mod row;
mod terminal;

pub use row::{Row, Table};
pub use terminal::render as terminal;

use crate::batch::Batch;
use crate::case::{CaseError, write_whole};
use std::path::PathBuf;

/// Writes all forms into the rating's folder; the files, in the order they are worth looking at.
pub fn write(batch: &Batch) -> Result<Vec<PathBuf>, CaseError> {
    let table = Table::of(batch);
    let forms = [("ranking.csv", csv::render(&table)), ("results.jsonl", jsonl::render(&table))];
    let mut written = Vec::new();
    for (name, bytes) in forms {
        let path = batch.folder().join(name);
        write_whole(&path, &bytes)?;
        written.push(path);
    }
    Ok(written)
}
