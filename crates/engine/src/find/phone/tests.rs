use super::*;

mod lines;
mod upstream;

fn dial(text: &str, region: Region) -> Vec<String> {
    read_all(text, "", region).into_iter().filter(|phone| phone.purpose().is_some()).map(|phone| phone.digits).collect()
}

fn read_all(text: &str, context: &str, region: Region) -> Vec<PhoneRead> {
    let folded = Folded::new(text);
    let hits = crate::lexicon::hits(folded.text());
    {
        let context_hits = crate::lexicon::read(context);
        let regions = &[region];
        read(&Passage {
            text,
            folded: &folded,
            hits: &hits,
            context,
            context_hits: &context_hits,
            regions,
            dialled: &[],
        })
    }
}

#[test]
fn chinese_numbers_are_read_however_they_are_grouped() {
    for text in [
        "服务热线：400-628-7719",
        "热线 4006-287-719（9:00-18:00）",
        "400 6287 719",
        "客服电话：４００－６２８－７７１９",
        "Tel:400.628.7719QQ:10001",
    ] {
        assert_eq!(dial(text, Region::CN), ["4006287719"], "{text}");
    }
}

#[test]
fn two_numbers_behind_one_label_are_two() {
    assert_eq!(dial("联系电话：0571-86541230 86541231", Region::CN), ["057186541230", "86541231"]);
    assert_eq!(dial("客服电话400-628-7719/800-628-7719", Region::CN), ["4006287719", "8006287719"]);
}

#[test]
fn service_codes_need_the_words_for_a_phone() {
    assert_eq!(dial("客服热线：95533", Region::CN), ["95533"]);
    assert_eq!(dial("库存：95533", Region::CN), Vec::<String>::new());
    assert_eq!(dial("共95533条评论", Region::CN), Vec::<String>::new());
}

#[test]
fn what_only_looks_like_a_number_is_left() {
    for text in [
        "粤ICP备2021654321号",
        "传真：0571-86541235",
        "QQ：4006287719",
        "订单号：40062877190012",
        "月薪 10000-15000",
        "2019-11-07 11",
        "邮编 310000",
        "138****8000",
        "4006287719@qq.com",
        "¥13,800.00",
        "统一社会信用代码91330100MA27XKQ12B",
    ] {
        assert_eq!(dial(text, Region::CN), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_public_line_is_kept_apart() {
    let read = read_all("违法和不良信息举报电话：12377", "", Region::CN);
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].digits.as_str(), read[0].role), ("12377", Role::Public));
}

#[test]
fn extensions_and_menu_keys_are_kept_as_instructions() {
    let then = |text| read_all(text, "", Region::CN).into_iter().next().and_then(|phone| phone.then);
    assert_eq!(then("客服热线：400-628-7719转1"), Some("转1".into()));
    assert_eq!(then("电话：021-61234567 转 8008"), Some("转 8008".into()));
    assert_eq!(then("电话：010-82781234-801"), Some("801".into()));
    assert_eq!(then("热线 400-628-7719 按2转人工"), Some("按2转人工".into()));
    assert_eq!(then("热线 400-628-7719 9:00-18:00"), None);
}

#[test]
fn extensions_are_read_in_every_language() {
    for (region, text, digits, then) in [
        (Region::CN, "电话：0571-55550101转8001、8002", "057155550101", "转8001、8002"),
        (Region::CN, "电话：0571-55550101 转 8001-8005", "057155550101", "转 8001-8005"),
        (Region::CN, "电话：0571-55550101（分机8008）", "057155550101", "分机8008"),
        (Region::CN, "电话：0571-55550101 内线：801", "057155550101", "内线：801"),
        (Region::CN, "热线：400-628-7719，按0转人工客服", "4006287719", "按0转人工客服"),
        (Region::CN, "热线：400-628-7719 拨2接人工", "4006287719", "拨2接人工"),
        (Region::CN, "热线：400-628-7719→1", "4006287719", "→1"),
        (Region::TW, "電話：02-5555-0101#88", "0255550101", "#88"),
        (Region::TW, "電話：02-5555-0101 分機88", "0255550101", "分機88"),
        (Region::JP, "電話：03-5555-0101（内線123）", "0355550101", "内線123"),
        (Region::KR, "전화 02-555-0101 (내선 2)", "025550101", "내선 2"),
        (Region::US, "Call 206-555-0100, then press 0", "2065550100", "then press 0"),
        (Region::US, "Call 206-555-0100 x1234567", "2065550100", "x1234567"),
        (Region::US, "Call 206-555-0100, option 2", "2065550100", "option 2"),
        (Region::DE, "Telefon 030 23125101, Durchwahl 12", "03023125101", "Durchwahl 12"),
        (Region::FR, "Tél. 01 40 00 12 34 poste 101", "0140001234", "poste 101"),
        (Region::IT, "Tel. 02 55500123 int. 12", "0255500123", "int. 12"),
        (Region::BR, "Telefone: (11) 3003-0101 ramal 12", "1130030101", "ramal 12"),
    ] {
        let read = read_all(text, "", region);
        assert_eq!(read.len(), 1, "{text}: {read:?}");
        assert_eq!((read[0].digits.as_str(), read[0].then.as_deref()), (digits, Some(then)), "{text}");
    }
}

#[test]
fn a_number_alone_in_its_paragraph_is_one_and_an_amount_is_none() {
    assert_eq!(dial("4006287719", Region::CN), ["4006287719"]);
    assert_eq!(dial("4006287719 服务热线", Region::CN), ["4006287719"]);
    assert_eq!(dial("912 345 678", Region::ES), ["912345678"]);
    assert_eq!(dial("2555 0101", Region::HK), ["25550101"]);
    for (text, region) in [
        ("4006287719 件", Region::CN),
        ("4000000000", Region::CN),
        ("本月共 4006287719", Region::CN),
        ("4006287719 电话：0571-55550101", Region::CN),
        ("912.345.678", Region::ES),
        ("2019 2020", Region::HK),
    ] {
        assert!(!dial(text, region).iter().any(|digits| digits.starts_with(&text[..3])), "{text}");
    }
    assert_eq!(read_all("4006287719", "企业QQ", Region::CN).len(), 0);
    assert_eq!(read_all("912 345 678", "NIF", Region::ES).len(), 0);
}

#[test]
fn long_hostile_lines_are_read_in_one_go() {
    // Work that grew with the square of the length would not end within this test's lifetime.
    for piece in [
        "1",
        "1 ",
        "12 ",
        "1-",
        "(",
        "(1",
        "400-",
        "4 0 0 ",
        "电话",
        "电话1 ",
        "95077 ",
        "电话：95077、",
        "1-800-A ",
        "tel-1-",
        "，1234",
        "f: 1 ",
        "/1",
        "0571-55550101/",
        "!",
        "\u{1}",
        "转1",
        "110 电话",
        "+1 ",
        "１２３４５　",
        "x1",
        "123,456,",
    ] {
        let line = format!("{}{}", piece.repeat(10_000 / piece.len()), "1 2345678 ".repeat(300));
        for region in [Region::CN, Region::US] {
            let read = read_all(&line, "电话", region);
            assert!(read.iter().all(|phone| line.get(phone.range.clone()).is_some()), "{piece}");
        }
    }
}

#[test]
fn the_label_says_what_it_is_for() {
    let purpose = |text| read_all(text, "", Region::CN)[0].purpose();
    assert_eq!(purpose("售后热线：400-628-7719"), Some(Purpose::Aftersales));
    assert_eq!(purpose("投诉电话 400-628-7719"), Some(Purpose::Complaint));
    assert_eq!(purpose("招商加盟热线：400-628-7719"), Some(Purpose::Other));
    assert_eq!(purpose("全国服务热线：400-628-7719"), Some(Purpose::General));
}

#[test]
fn the_cell_before_is_a_label_too() {
    assert_eq!(read_all("86541230", "联系电话", Region::CN).len(), 1);
    assert_eq!(read_all("0571-86541235", "传真", Region::CN)[0].role, Role::Fax);
}

#[test]
fn numbers_of_other_countries_are_read_in_their_region() {
    for (region, text, digits) in [
        (Region::US, "Call 1-800-FLOWERS today", "18003569377"),
        (Region::GB, "Phone: 0345 602 3040", "03456023040"),
        (Region::DE, "Telefon: 089/1234567", "0891234567"),
        (Region::FR, "Service client : 39 41", "3941"),
        (Region::JP, "お電話：０１２０－４４４－４４４（9:00～18:00）", "0120444444"),
        (Region::TW, "客服專線：(02)2345-6789", "0223456789"),
        (Region::HK, "查詢熱線：2888 1234", "28881234"),
        (Region::AU, "Call 13 1234", "131234"),
    ] {
        assert_eq!(dial(text, region), [digits], "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "[0-9０-９ ()（）+.\\-/转:：a-zA-Z电话QQ\u{200b}·—@%]{0,80}") {
        for region in [Region::CN, Region::US, Region::DE] {
            for phone in read_all(&text, "电话", region) {
                proptest::prop_assert!(text.get(phone.range.clone()).is_some());
            }
        }
    }

    #[test]
    fn no_characters_break_the_reader(text in "\\PC{0,60}") {
        let _ = read_all(&text, &text, Region::CN);
    }
}
