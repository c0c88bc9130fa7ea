use super::*;
use crate::batch::samples;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

fn book() -> Xlsx<Cursor<Vec<u8>>> {
    let folder = tempfile::tempdir().unwrap();
    let batch = samples::rating(&folder.path().join("r"), [0, 1, 2, 3]);
    let bytes = render(&Table::of(&batch), folder.path()).unwrap();
    assert_eq!(bytes, render(&Table::of(&batch), folder.path()).unwrap(), "the same rating gives the same bytes");
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn column(rows: &calamine::Range<Data>, head: &str) -> Vec<Data> {
    let index = rows.rows().next().unwrap().iter().position(|cell| *cell == Data::String(head.into()));
    let index = index.unwrap_or_else(|| panic!("no column {head}"));
    rows.rows().skip(1).map(|row| row[index].clone()).collect()
}

#[test]
fn numbers_are_numbers_dates_are_dates_and_names_are_never_formulas() {
    let mut book = book();
    assert_eq!(book.sheet_names(), ["排名", "行业", "标准", "分布", "方法"]);
    let rows = book.worksheet_range("排名").unwrap();
    let names = column(&rows, "商户");
    assert_eq!(names.len(), 5);
    for name in ["<script>alert(1)</script>", "=cmd|' /C calc'!A0"] {
        assert!(names.contains(&Data::String(name.into())), "{name}");
    }
    for head in ["名次", "分数", "判断了多少"] {
        let cells = column(&rows, head);
        assert!(matches!(cells[0], Data::Float(_)), "{head}: {:?}", cells[0]);
    }
    assert!(column(&rows, "备注").contains(&Data::String("=1+1".into())));
    assert!(matches!(column(&rows, "记录时间（UTC）")[0], Data::DateTime(_)));
    // Who has no place stands at the end and says why.
    assert_eq!(column(&rows, "名次")[3..], [Data::Empty, Data::Empty]);
    assert!(column(&rows, "状态")[4].to_string().contains("300"));
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
    }
}

#[test]
fn each_sheet_tells_what_it_is_for() {
    let mut book = book();
    let verdicts = book.worksheet_range("标准").unwrap();
    let told = ["好", "中", "差", "用不上", "说不准"];
    let cells = verdicts.rows().nth(1).unwrap();
    assert!(cells[3..].iter().all(|cell| told.contains(&cell.to_string().as_str())), "{cells:?}");
    let method: String = book.worksheet_range("方法").unwrap().cells().map(|(_, _, cell)| cell.to_string()).collect();
    for told in ["0xD00BE110", "200", "20 %", "robots.txt", "评分表"] {
        assert!(method.contains(told), "{told}");
    }
    let spread: String = book.worksheet_range("分布").unwrap().cells().map(|(_, _, cell)| cell.to_string()).collect();
    assert!(spread.contains("江苏省消保委") && spread.contains("只供参照"));
    let trades = book.worksheet_range("行业").unwrap();
    assert_eq!(column(&trades, "行业")[..3], ["零售", "零售", "零售"].map(|name| Data::String(name.into())));
}
