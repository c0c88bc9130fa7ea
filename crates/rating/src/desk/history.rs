//! The history, in the window's language.

use super::{Desk, lock};
use crate::failure::Failure;
use crate::wire::{HistoryOrder, HistoryPage, HistoryQuery, HistoryRow, TrendPoint};
use doorbell_engine::rating::Grade;
use doorbell_engine::text::Language;
use doorbell_history::{Check, History, HistoryError, Order, Query};

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
            grade: grade(mark.grade.as_deref()),
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

    /// Does something with the history, where it can be used.
    pub(super) fn in_history<T>(
        &self,
        work: impl FnOnce(&mut History) -> Result<T, HistoryError>,
    ) -> Result<T, Failure> {
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
                grade: grade(check.grade.as_deref()),
                judged_share: check.judged_share,
                sentence: if language == Language::ZhHans { zh } else { en },
            }
        };
        checks.into_iter().map(row).collect()
    }
}

/// The grade of a letter, as the history keeps it.
fn grade(letter: Option<&str>) -> Option<Grade> {
    [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E].into_iter().find(|grade| Some(grade.letter()) == letter)
}
