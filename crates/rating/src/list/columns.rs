//! What each column of a list is: by its head in either language, or by what stands in it.

use super::{CELL, Row};
use crate::address::Address;
use doorbell_engine::report::clean;
use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The merchant's name.
    Name,
    /// Its page.
    Url,
    /// Its trade.
    Industry,
    /// Where it is.
    Region,
    /// Anything else that is to be kept.
    Notes,
}

impl Column {
    /// All, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Name, Self::Url, Self::Industry, Self::Region, Self::Notes];

    /// The name used in text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Url => "url",
            Self::Industry => "industry",
            Self::Region => "region",
            Self::Notes => "notes",
        }
    }

    /// Heads that mean it, in lower case without blanks.
    fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Name => NAMES,
            Self::Url => URLS,
            Self::Industry => INDUSTRIES,
            Self::Region => REGIONS,
            Self::Notes => NOTES,
        }
    }
}

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "名称", "商家", "商户", "企业", "公司", "品牌", "商家名称", "商户名称", "企业名称", "公司名称", "品牌名称", "店铺", "店铺名称", "平台", "平台名称",
    "name", "merchant", "company", "brand", "shop", "store", "business", "merchantname", "companyname",
];
#[rustfmt::skip]
const URLS: &[&str] = &[
    "网址", "网站", "链接", "地址链接", "官网", "官网地址", "网站地址", "网页", "客服页面", "客服网址", "域名",
    "url", "website", "site", "link", "web", "homepage", "webaddress", "page", "supportpage", "address", "domain",
];
#[rustfmt::skip]
const INDUSTRIES: &[&str] = &[
    "行业", "行业分类", "所属行业", "类别", "类型", "分类", "业态", "industry", "sector", "category", "type", "trade",
];
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "地区", "地域", "省份", "省市", "城市", "所在地", "区域", "region", "area", "province", "city", "country", "location", "state",
];
#[rustfmt::skip]
const NOTES: &[&str] =
    &["备注", "说明", "附注", "投诉", "投诉内容", "notes", "note", "remark", "remarks", "comment", "comments"];

/// The columns of a list.
pub(super) struct Columns {
    at: Vec<(Column, usize)>,
    /// Whether the first row is a head.
    pub(super) headed: bool,
    /// Each column with its head; empty without one.
    pub(super) heads: Vec<(Column, String)>,
}

/// Rows looked at to tell columns by what stands in them.
const SAMPLE: usize = 200;

impl Columns {
    pub(super) fn of(rows: &[Row]) -> Self {
        rows.iter().find(|row| !row.is_blank()).and_then(Self::by_head).unwrap_or_else(|| Self::by_shape(rows))
    }

    /// `None` where the first row is no head: then it is a merchant too.
    fn by_head(first: &Row) -> Option<Self> {
        let mut at: Vec<(Column, usize)> = Vec::new();
        for (index, cell) in first.cells.iter().enumerate() {
            let column = Column::ALL.into_iter().find(|column| column.heads().contains(&bare(cell).as_str()));
            at.extend(
                column.filter(|column| at.iter().all(|(known, _)| known != column)).map(|column| (column, index)),
            );
        }
        at.iter().any(|(column, _)| *column == Column::Url).then_some(())?;
        at.sort_unstable();
        let heads = at.iter().map(|(column, index)| (*column, clean(&first.cells[*index], CELL))).collect();
        Some(Self { at, headed: true, heads })
    }

    /// The column with the most addresses; the first other one with words is the name, what follows are notes.
    fn by_shape(rows: &[Row]) -> Self {
        let sample = || rows.iter().filter(|row| !row.is_blank()).take(SAMPLE);
        let width = sample().map(|row| row.cells.len()).max().unwrap_or(0);
        let count = |index: usize, such: &dyn Fn(&str) -> bool| {
            sample().filter(|row| row.cells.get(index).is_some_and(|cell| such(cell))).count()
        };
        let addresses: Vec<usize> = (0..width).map(|index| count(index, &is_address)).collect();
        let most = addresses.iter().copied().max().filter(|most| *most > 0);
        let url = most.and_then(|most| addresses.iter().position(|count| *count == most));
        let Some(url) = url else { return Self { at: Vec::new(), headed: false, heads: Vec::new() } };
        let mut words = (0..width).filter(|index| *index != url && count(*index, &|cell| !cell.trim().is_empty()) > 0);
        let mut at = vec![(Column::Url, url)];
        at.extend(words.next().map(|index| (Column::Name, index)));
        at.extend(words.next().map(|index| (Column::Notes, index)));
        Self { at, headed: Self::starts_with_words(rows, url), heads: Vec::new() }
    }

    /// A head in words nobody foresaw: the first row has no address and nearly all others have one.
    fn starts_with_words(rows: &[Row], url: usize) -> bool {
        let mut full = rows.iter().filter(|row| !row.is_blank());
        let is = |row: &Row| row.cells.get(url).is_some_and(|cell| is_address(cell));
        let first = full.next().is_some_and(|row| is(row) || row.cells.len() < 2);
        !first && full.clone().next().is_some() && full.all(is)
    }

    pub(super) fn has_addresses(&self) -> bool {
        self.at.iter().any(|(column, _)| *column == Column::Url)
    }

    pub(super) fn cell<'r>(&self, row: &'r Row, column: Column) -> Option<&'r str> {
        let (_, index) = self.at.iter().find(|(known, _)| *known == column)?;
        row.cells.get(*index).map(String::as_str)
    }
}

/// A cell that can only be meant as an address.
fn is_address(cell: &str) -> bool {
    (cell.contains("://") || cell.contains('.'))
        && !cell.trim().contains(char::is_whitespace)
        && Address::parse(cell).is_ok()
}

fn bare(head: &str) -> String {
    let head = head.split(['(', '（']).next().unwrap_or_default();
    let kept = head.chars().filter(|c| !c.is_whitespace() && !"\"'：:*＊_-\u{feff}".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}
