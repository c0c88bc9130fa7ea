//! The history, in the window's language.

use super::{Desk, cases, lock};
use crate::failure::Failure;
use crate::wire::{HistoryOrder, HistoryPage, HistoryQuery, HistoryRow, TrendPoint};
use doorbell_engine::text::Language;
use doorbell_history::{Check, History, HistoryError, Order, Query};
use std::path::PathBuf;

/// Merchants that are offered again.
const RECENT: u32 = 8;
/// Rows of a page at most.
const PAGE: u32 = 500;

impl Desk {
    /// Looks through the history.
    pub async fn history(&self, query: HistoryQuery) -> Result<HistoryPage, Failure> {
        let HistoryQuery { text, grade, offset, limit, order } = query;
        let grade = grade.map(|grade| grade.letter().to_owned());
        let order = match order {
            HistoryOrder::Newest => Order::Newest,
            HistoryOrder::Oldest => Order::Oldest,
            HistoryOrder::Best => Order::Best,
            HistoryOrder::Worst => Order::Worst,
        };
        let query = Query { text, grade, order, offset, limit: limit.min(PAGE) };
        let page = self.in_history(|history| history.find(&query))?;
        Ok(HistoryPage { total: page.total, rows: self.rows(page.checks) })
    }

    /// A merchant's checks, oldest first.
    pub async fn trend(&self, merchant: String) -> Result<Vec<TrendPoint>, Failure> {
        let marks = self.in_history(|history| history.trend(&merchant))?;
        let point = |mark: doorbell_history::Mark| TrendPoint {
            id: mark.id,
            recorded_at: mark.recorded_at,
            score: mark.score,
            grade: mark.grade,
        };
        Ok(marks.into_iter().map(point).collect())
    }

    /// The last check of each of the merchants that were checked last.
    pub async fn recent(&self) -> Result<Vec<HistoryRow>, Failure> {
        Ok(self.rows(self.in_history(|history| history.recent(RECENT))?))
    }

    /// Deletes checks; their cases stay until the next start.
    pub async fn delete_checks(&self, ids: Vec<i64>) -> Result<(), Failure> {
        self.in_history(|history| history.delete(&ids))
    }

    /// Takes a deletion back.
    pub async fn undo_delete(&self, ids: Vec<i64>) -> Result<(), Failure> {
        self.in_history(|history| history.undo_delete(&ids))
    }

    /// The folder of a check's case.
    pub(super) fn folder(&self, id: i64) -> Result<PathBuf, Failure> {
        if id < 0 {
            let at = usize::try_from(-1 - id).unwrap_or(usize::MAX);
            let folder = lock(&self.loose).get(at).cloned();
            return folder.ok_or_else(|| HistoryError::NoSuchCheck(id).into());
        }
        let check = self.in_history(|history| history.check(id))?;
        Ok(cases(&self.place.data).join(check.check.folder))
    }

    fn in_history<T>(&self, work: impl FnOnce(&mut History) -> Result<T, HistoryError>) -> Result<T, Failure> {
        match lock(&self.history).as_mut() {
            Ok(history) => Ok(work(history)?),
            Err(error) => Err(Failure::from(&*error)),
        }
    }

    fn rows(&self, checks: Vec<Check>) -> Vec<HistoryRow> {
        let language = self.language();
        let row = |Check { id, check }: Check| {
            let [zh, en] = check.sentence;
            HistoryRow {
                id,
                merchant: check.merchant,
                url: check.url,
                title: check.title,
                recorded_at: check.recorded_at,
                score: check.score,
                grade: check.grade,
                judged_share: check.judged_share,
                sentence: if language == Language::ZhHans { zh } else { en },
            }
        };
        checks.into_iter().map(row).collect()
    }
}
