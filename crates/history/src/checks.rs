//! The table of checks: one row a check.

use crate::CheckId;
use crate::error::HistoryError;
use crate::open::History;
use rusqlite::{OptionalExtension, Row, named_params, params};

/// The table, as it was first made.
///
/// `words` holds what is searched, in lower case. `deleted` is 1 from the deletion until the next start.
pub(crate) const CREATE: &str = "
CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    merchant TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    score REAL,
    grade TEXT,
    judged_share REAL NOT NULL,
    sentence_zh TEXT NOT NULL,
    sentence_en TEXT NOT NULL,
    folder TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX checks_by_time ON checks (deleted, recorded_at, id);
CREATE INDEX checks_by_score ON checks (deleted, score, id);
CREATE INDEX checks_by_merchant ON checks (merchant, deleted, recorded_at, id);
";

/// Every column of [`Check`], in the order [`Check::of`] reads them.
pub(crate) const COLUMNS: &str =
    "id, merchant, url, title, recorded_at, score, grade, judged_share, sentence_zh, sentence_en, folder";

/// A check to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCheck {
    /// The merchant: the registrable part of the host.
    pub merchant: String,
    /// The address that was asked for.
    pub url: String,
    /// Title of the page.
    pub title: String,
    /// When, RFC 3339 in UTC.
    pub recorded_at: String,
    /// 0 to 100; `None` where nothing could be judged.
    pub score: Option<f64>,
    /// A to E; `None` where there is no grade.
    pub grade: Option<String>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: f64,
    /// The answer in one sentence, in Chinese and in English.
    pub sentence: [String; 2],
    /// The folder of its case, within the data folder.
    pub folder: String,
}

/// A check that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its number.
    pub id: CheckId,
    /// What is kept of it.
    pub check: NewCheck,
}

/// One point of a merchant's trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The check.
    pub id: CheckId,
    /// When.
    pub recorded_at: String,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<String>,
}

impl Check {
    pub(crate) fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            check: NewCheck {
                merchant: row.get(1)?,
                url: row.get(2)?,
                title: row.get(3)?,
                recorded_at: row.get(4)?,
                score: row.get(5)?,
                grade: row.get(6)?,
                judged_share: row.get(7)?,
                sentence: [row.get(8)?, row.get(9)?],
                folder: row.get(10)?,
            },
        })
    }
}

impl History {
    /// Keeps a check.
    pub fn add(&self, check: &NewCheck) -> Result<CheckId, HistoryError> {
        let words = [&check.merchant, &check.url, &check.title].map(|words| words.to_lowercase()).join("\n");
        self.connection.execute(
            "INSERT INTO checks (merchant, url, title, recorded_at, score, grade, judged_share, sentence_zh, sentence_en,
                folder, words)
             VALUES (:merchant, :url, :title, :recorded_at, :score, :grade, :judged_share, :zh, :en, :folder, :words)",
            named_params! {
                ":merchant": check.merchant, ":url": check.url, ":title": check.title,
                ":recorded_at": check.recorded_at, ":score": check.score, ":grade": check.grade,
                ":judged_share": check.judged_share, ":zh": check.sentence[0], ":en": check.sentence[1],
                ":folder": check.folder, ":words": words,
            },
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// The check of this number, unless it was deleted.
    pub fn check(&self, id: CheckId) -> Result<Check, HistoryError> {
        let query = format!("SELECT {COLUMNS} FROM checks WHERE id = ? AND deleted = 0");
        let found = self.connection.query_row(&query, [id], Check::of).optional()?;
        found.ok_or(HistoryError::NoSuchCheck(id))
    }

    /// The check of the same merchant before this one.
    pub fn previous(&self, id: CheckId) -> Result<Option<Check>, HistoryError> {
        let query = format!(
            "SELECT {COLUMNS} FROM checks WHERE deleted = 0
                AND merchant = (SELECT merchant FROM checks WHERE id = ?1)
                AND (recorded_at, id) < (SELECT recorded_at, id FROM checks WHERE id = ?1)
             ORDER BY recorded_at DESC, id DESC LIMIT 1"
        );
        Ok(self.connection.query_row(&query, [id], Check::of).optional()?)
    }

    /// A merchant's checks, oldest first.
    pub fn trend(&self, merchant: &str) -> Result<Vec<Mark>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, recorded_at, score, grade FROM checks WHERE merchant = ? AND deleted = 0
             ORDER BY recorded_at, id",
        )?;
        let marks = query.query_map([merchant], |row| {
            Ok(Mark { id: row.get(0)?, recorded_at: row.get(1)?, score: row.get(2)?, grade: row.get(3)? })
        })?;
        Ok(marks.collect::<Result<_, _>>()?)
    }

    /// The last check of each of the merchants that were checked last.
    pub fn recent(&self, merchants: u32) -> Result<Vec<Check>, HistoryError> {
        let query = format!(
            "SELECT {COLUMNS} FROM checks AS last WHERE deleted = 0 AND NOT EXISTS (
                SELECT 1 FROM checks AS later WHERE later.merchant = last.merchant AND later.deleted = 0
                    AND (later.recorded_at, later.id) > (last.recorded_at, last.id))
             ORDER BY recorded_at DESC, id DESC LIMIT ?"
        );
        let mut query = self.connection.prepare_cached(&query)?;
        let checks = query.query_map([merchants], Check::of)?;
        Ok(checks.collect::<Result<_, _>>()?)
    }

    /// Deletes checks so that it can be undone.
    pub fn delete(&mut self, ids: &[CheckId]) -> Result<(), HistoryError> {
        self.set_deleted(ids, true)
    }

    /// Takes a deletion back.
    pub fn undo_delete(&mut self, ids: &[CheckId]) -> Result<(), HistoryError> {
        self.set_deleted(ids, false)
    }

    fn set_deleted(&mut self, ids: &[CheckId], deleted: bool) -> Result<(), HistoryError> {
        let all = self.connection.transaction()?;
        {
            let mut mark = all.prepare_cached("UPDATE checks SET deleted = ? WHERE id = ?")?;
            ids.iter().try_for_each(|id| mark.execute(params![deleted, id]).map(drop))?;
        }
        Ok(all.commit()?)
    }

    /// Forgets what was deleted, for good. `remove` gets each folder; one that it cannot remove is tried again next time.
    pub fn purge(&self, mut remove: impl FnMut(&str) -> bool) -> Result<(), HistoryError> {
        let mut query = self.connection.prepare("SELECT id, folder FROM checks WHERE deleted = 1")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let deleted: Vec<(CheckId, String)> = rows.collect::<Result<_, _>>()?;
        for (id, folder) in deleted {
            if remove(&folder) {
                self.connection.execute("DELETE FROM checks WHERE id = ? AND deleted = 1", [id])?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
