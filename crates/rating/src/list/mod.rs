//! Reads a list of merchants as people keep them: CSV, TSV, spreadsheets, plain lines, pasted text, in any usual encoding.
//!
//! Nothing is lost on the way: what is no merchant is named with its line and the reason.

mod columns;
mod delimited;
mod encoding;
mod lines;
mod spreadsheet;

pub use columns::Column;

use crate::address::{Address, AddressError};
use columns::Columns;
use doorbell_engine::message::{Arg, Message};
use doorbell_engine::report::clean;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most bytes of a list.
const BYTES: usize = 64 << 20;
/// Most merchants of a list.
const MOST: usize = 200_000;
/// Longest text of a cell that is kept.
const CELL: usize = 200;

/// A list as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The merchants, in the order of the list.
    pub merchants: Vec<Merchant>,
    /// Rows that are none, with the reason.
    pub dropped: Vec<Dropped>,
    /// How it was read.
    pub understood: Understood,
}

/// A merchant of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
pub struct Merchant {
    /// Its line in the list, counted from 1.
    pub line: usize,
    /// Its name; its host where the list gives none. Hostile text.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Its trade. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "desk", ts(optional))]
    pub industry: Option<String>,
    /// Where it is. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "desk", ts(optional))]
    pub region: Option<String>,
    /// What else the list says. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "desk", ts(optional))]
    pub notes: Option<String>,
}

/// A row that is no merchant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
pub struct Dropped {
    /// Its line in the list, counted from 1.
    pub line: usize,
    /// Its words. Hostile text.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a row is no merchant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Why {
    /// The same page stands in an earlier line.
    Duplicate {
        /// That line.
        of: usize,
    },
    /// There is no address in it.
    NoAddress,
    /// Its address cannot be used.
    BadAddress {
        /// The code of [`crate::address::AddressError`].
        code: String,
        /// What is wrong with it. Hostile text.
        detail: String,
    },
}

impl Dropped {
    /// The reason in words.
    pub fn reason(&self) -> Message {
        match &self.why {
            Why::Duplicate { of } => Message::new("list-row-duplicate").with("of", *of),
            Why::NoAddress => Message::new("list-row-no-address"),
            Why::BadAddress { code, detail } => Message::new(format!("error-{code}")).with("detail", detail.as_str()),
        }
    }

    /// The row and the reason in words.
    pub fn message(&self) -> Message {
        Message::new("list-row").with("line", self.line).with("text", self.text.as_str()).with("why", self.reason())
    }
}

impl List {
    /// How it was understood, in a sentence.
    pub fn message(&self) -> Message {
        let Understood { form, encoding, .. } = &self.understood;
        let encoding = encoding.as_deref().map(|name| Message::new("list-encoding").with("encoding", name));
        Message::new("list-understood")
            .with("form", Message::new(format!("list-form-{}", form.id())))
            .with("encoding", encoding.map_or_else(|| Arg::from(""), Arg::from))
            .with("merchants", self.merchants.len())
            .with("dropped", self.dropped.len())
    }

    /// What its columns are taken for; `None` where it has no heads.
    pub fn columns_message(&self) -> Option<Message> {
        let columns: Vec<Message> = self
            .understood
            .columns
            .iter()
            .map(|(column, head)| {
                let what = Message::new(format!("column-{}", column.id()));
                Message::new("list-column").with("head", head.as_str()).with("what", what)
            })
            .collect();
        (!columns.is_empty()).then(|| Message::new("list-columns").with("columns", columns))
    }
}

/// How a list was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
pub struct Understood {
    /// In which form it came.
    pub form: Form,
    /// The encoding of its text; `None` for spreadsheets.
    #[cfg_attr(feature = "desk", ts(type = "string | null"))]
    pub encoding: Option<String>,
    /// What each column is, by its head; empty where there is no head.
    pub columns: Vec<(Column, String)>,
    /// Whether its quotes do not pair up and were taken as plain signs.
    pub odd_quotes: bool,
}

/// The form of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Values with commas (or semicolons) between.
    Csv,
    /// Values with tabs between, as spreadsheets paste them.
    Tsv,
    /// A spreadsheet file.
    Spreadsheet,
    /// An address a line, perhaps with a name.
    #[default]
    Lines,
}

impl Form {
    /// The name used in text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Spreadsheet => "spreadsheet",
            Self::Lines => "lines",
        }
    }
}

/// Why a list cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// There is nothing in it.
    #[error("")]
    Empty,
    /// It is no text and no spreadsheet.
    #[error("{0}")]
    Unreadable(String),
    /// No row has an address.
    #[error("{0}")]
    NoAddresses(String),
    /// It is too large.
    #[error("{0}")]
    TooLarge(String),
}

impl ListError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "list-empty",
            Self::Unreadable(_) => "list-unreadable",
            Self::NoAddresses(_) => "list-no-addresses",
            Self::TooLarge(_) => "list-too-large",
        }
    }
}

/// One row, not understood yet.
struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads a list from the bytes of a file or of pasted text.
pub fn read(bytes: &[u8]) -> Result<List, ListError> {
    if bytes.len() > BYTES {
        return Err(ListError::TooLarge(format!("{} MB", bytes.len() >> 20)));
    }
    if spreadsheet::is_one(bytes) {
        let rows = spreadsheet::read(bytes)?;
        return understand(rows, Understood { form: Form::Spreadsheet, ..Understood::default() });
    }
    let (text, encoding) = encoding::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ListError::Empty);
    }
    let (rows, understood) = match delimited::separator(&text) {
        Some(separator) => {
            let (rows, odd_quotes) = delimited::read(&text, separator);
            let form = if separator == b'\t' { Form::Tsv } else { Form::Csv };
            (rows, Understood { form, odd_quotes, ..Understood::default() })
        }
        None => (lines::read(&text), Understood::default()),
    };
    understand(rows, Understood { encoding: Some(encoding.to_owned()), ..understood })
}

fn understand(mut rows: Vec<Row>, understood: Understood) -> Result<List, ListError> {
    rows.retain(|row| !row.is_blank());
    let Some(first) = rows.first() else { return Err(ListError::Empty) };
    let words = clean(&first.cells.join(" "), CELL);
    let columns = Columns::of(&rows);
    if columns.headed {
        rows.remove(0);
    }
    let mut list = List { understood: Understood { columns: columns.heads.clone(), ..understood }, ..List::default() };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        match merchant(&row, &columns) {
            Ok(merchant) => {
                let first = *seen.entry(key(&merchant.url)).or_insert(merchant.line);
                if first == merchant.line {
                    list.merchants.push(merchant);
                } else {
                    list.dropped.push(dropped(&row, Why::Duplicate { of: first }));
                }
            }
            Err(why) => list.dropped.push(dropped(&row, why)),
        }
    }
    match list.merchants.len() {
        0 => Err(ListError::NoAddresses(words)),
        count if count > MOST => Err(ListError::TooLarge(count.to_string())),
        _ => Ok(list),
    }
}

fn dropped(row: &Row, why: Why) -> Dropped {
    Dropped { line: row.line, text: clean(&row.cells.join(" "), CELL), why }
}

fn merchant(row: &Row, columns: &Columns) -> Result<Merchant, Why> {
    let typed = columns.cell(row, Column::Url).filter(|cell| !cell.trim().is_empty()).ok_or(Why::NoAddress)?;
    let bad = |error: AddressError| Why::BadAddress {
        code: error.code().to_owned(),
        detail: clean(&error.to_string(), CELL),
    };
    let address = Address::parse(typed).map_err(bad)?;
    let text = |column| {
        let words = clean(columns.cell(row, column)?, CELL);
        (!words.is_empty()).then_some(words)
    };
    let host = || address.url().host_str().unwrap_or_default().to_owned();
    Ok(Merchant {
        line: row.line,
        name: text(Column::Name).unwrap_or_else(host),
        url: address.url().to_string(),
        industry: text(Column::Industry),
        region: text(Column::Region),
        notes: text(Column::Notes),
    })
}

/// Two addresses that differ in no way a customer would name are one page.
pub(crate) fn key(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.split('#').next().unwrap_or_default().trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests;
