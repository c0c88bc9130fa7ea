use super::*;
use encoding_rs::GB18030;
use proptest::prelude::*;

fn names(list: &List) -> Vec<(&str, &str)> {
    list.merchants.iter().map(|merchant| (merchant.name.as_str(), merchant.url.as_str())).collect()
}

const TABLE: &str = "序号,企业名称,所属行业,省份,官网地址,备注\n1,\"青竹,超市\",零售,江苏,shop.example,老人投诉多\n\n2,小河银行,银行,福建,https://bank.example/kefu,\n";

#[test]
fn a_table_is_read_by_its_heads_in_every_encoding() {
    let utf_16 = |bytes: fn(u16) -> [u8; 2]| TABLE.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with_mark = |mark: &[u8], text: Vec<u8>| [mark.to_vec(), text].concat();
    let forms: [(Vec<u8>, &str); 7] = [
        (TABLE.into(), "UTF-8"),
        (with_mark(b"\xEF\xBB\xBF", TABLE.into()), "UTF-8"),
        (GB18030.encode(TABLE).0.into_owned(), "gb18030"),
        (with_mark(b"\xFF\xFE", utf_16(u16::to_le_bytes)), "UTF-16LE"),
        (with_mark(b"\xFE\xFF", utf_16(u16::to_be_bytes)), "UTF-16BE"),
        (utf_16(u16::to_le_bytes), "UTF-16LE"),
        (utf_16(u16::to_be_bytes), "UTF-16BE"),
    ];
    for (bytes, encoding) in forms {
        let list = read(&bytes).unwrap();
        assert_eq!(list.understood.encoding.as_deref(), Some(encoding));
        assert_eq!(
            names(&list),
            [("青竹,超市", "https://shop.example/"), ("小河银行", "https://bank.example/kefu")],
            "{encoding}"
        );
        let first = &list.merchants[0];
        assert_eq!((first.industry.as_deref(), first.region.as_deref()), (Some("零售"), Some("江苏")));
        assert_eq!(first.notes.as_deref(), Some("老人投诉多"));
        assert_eq!((list.merchants[1].line, list.dropped.len()), (4, 0));
    }
}

#[test]
fn what_a_spreadsheet_pastes_and_what_people_type_is_read_too() {
    let pasted = read("Merchant\tWebsite\nGreen Shop\thttps://shop.example\n".as_bytes()).unwrap();
    assert_eq!((pasted.understood.form, names(&pasted)), (Form::Tsv, vec![("Green Shop", "https://shop.example/")]));
    let typed = read("shop.example\n小河银行 https://bank.example/kefu\n\n  tea.example  茶馆\n".as_bytes()).unwrap();
    let wanted = [
        ("shop.example", "https://shop.example/"),
        ("小河银行", "https://bank.example/kefu"),
        ("茶馆", "https://tea.example/"),
    ];
    assert_eq!((typed.understood.form, names(&typed)), (Form::Lines, wanted.to_vec()));
    let headless = read("青竹超市;shop.example\n小河银行;bank.example\n".as_bytes()).unwrap();
    assert_eq!(names(&headless), [("青竹超市", "https://shop.example/"), ("小河银行", "https://bank.example/")]);
}

#[test]
fn duplicates_and_bad_rows_are_named_with_their_line() {
    let list =
        read("name,url\nA,shop.example\nB,\nC,javascript:alert(1)\nD,https://www.shop.example/#top\n".as_bytes())
            .unwrap();
    let why: Vec<(usize, &Why)> = list.dropped.iter().map(|dropped| (dropped.line, &dropped.why)).collect();
    let bad = Why::BadAddress { code: "address-other-scheme".into(), detail: "javascript:".into() };
    assert_eq!(why, [(3, &Why::NoAddress), (4, &bad), (5, &Why::Duplicate { of: 2 })]);
    assert_eq!(list.merchants.len(), 1);
}

#[test]
fn a_quote_that_never_ends_swallows_nothing() {
    let list = read("name,url\n\"A,shop.example\nB,bank.example\n".as_bytes()).unwrap();
    assert!(list.understood.odd_quotes);
    assert_eq!(list.merchants.len(), 2);
}

#[test]
fn lists_that_cannot_be_used_say_why() {
    let code = |bytes: &[u8]| read(bytes).unwrap_err().code();
    assert_eq!(code(b""), "list-empty");
    assert_eq!(code(" \n\n".as_bytes()), "list-empty");
    assert_eq!(code("名称,电话\n青竹超市,400-200-3618\n".as_bytes()), "list-no-addresses");
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "list-unreadable");
    assert_eq!(code(b"PK\x03\x04 and nothing more"), "list-unreadable");
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    use std::fmt::Write;
    let mut text = String::from("name,url\n");
    for n in 0..100_000 {
        writeln!(text, "商户{n},https://m{n}.example/kefu").unwrap();
    }
    let list = read(text.as_bytes()).unwrap();
    assert_eq!((list.merchants.len(), list.merchants[99_999].line), (100_000, 100_001));
}

proptest! {
    #[test]
    fn no_bytes_panic_and_every_row_is_a_merchant_or_dropped(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(list) = read(&bytes) {
            prop_assert!(!list.merchants.is_empty());
        }
    }

    #[test]
    fn no_row_is_lost(rows in prop::collection::vec("[a-z]{1,6}\\.example|[\u{4e00}-\u{4e20}]{1,4}", 1..30)) {
        let text = rows.iter().map(|cell| format!("x,{cell}\n")).collect::<Vec<_>>().concat();
        if let Ok(list) = read(text.as_bytes()) {
            // A first row without an address above rows that all have one is a head.
            let kept = list.merchants.len() + list.dropped.len();
            prop_assert!(kept == rows.len() || kept + 1 == rows.len());
        }
    }
}
