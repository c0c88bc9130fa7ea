//! Looking through the history.

use crate::checks::{COLUMNS, Check};
use crate::error::HistoryError;
use crate::open::History;
use rusqlite::{ToSql, params_from_iter};

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that stand in the title, address or merchant, all of them; a part of a word is enough. Empty for all.
    pub text: String,
    /// Only this grade.
    pub grade: Option<String>,
    /// What comes first.
    pub order: Order,
    /// How many to leave out.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The newest.
    #[default]
    Newest,
    /// The oldest.
    Oldest,
    /// The best; what has no score comes last.
    Best,
    /// The worst; what has no score comes last.
    Worst,
}

impl Order {
    fn sql(self) -> &'static str {
        match self {
            Self::Newest => "recorded_at DESC, id DESC",
            Self::Oldest => "recorded_at, id",
            Self::Best => "score DESC NULLS LAST, id DESC",
            Self::Worst => "score ASC NULLS LAST, id DESC",
        }
    }
}

/// Some of the checks that were found.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// How many were found in all.
    pub total: u32,
    /// Those that were asked for.
    pub checks: Vec<Check>,
}

/// Words beyond these narrow nothing that a person would notice.
const WORDS: usize = 8;

impl History {
    /// Looks through the checks that are not deleted.
    pub fn find(&self, query: &Query) -> Result<Page, HistoryError> {
        let words: Vec<String> = query.text.split_whitespace().take(WORDS).map(str::to_lowercase).collect();
        let mut such = String::from("deleted = 0");
        let mut values: Vec<&dyn ToSql> = Vec::new();
        for word in &words {
            such.push_str(" AND instr(words, ?) > 0");
            values.push(word);
        }
        if let Some(grade) = &query.grade {
            such.push_str(" AND grade = ?");
            values.push(grade);
        }
        let count = format!("SELECT count(*) FROM checks WHERE {such}");
        let total =
            self.connection.prepare_cached(&count)?.query_row(params_from_iter(&values), |row| row.get::<_, u32>(0))?;
        // Who asks for a number only, or in vain, does not wait for a second look through all.
        if query.limit == 0 || query.offset >= total {
            return Ok(Page { total, checks: Vec::new() });
        }
        let order = query.order.sql();
        let page = format!("SELECT {COLUMNS} FROM checks WHERE {such} ORDER BY {order} LIMIT ? OFFSET ?");
        values.extend([&query.limit as &dyn ToSql, &query.offset]);
        let mut page = self.connection.prepare_cached(&page)?;
        let checks = page.query_map(params_from_iter(&values), Check::of)?;
        Ok(Page { total, checks: checks.collect::<Result<_, _>>()? })
    }
}
