use super::*;
use crate::batch::samples;

fn site(language: Language) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let batch = samples::rating(&folder.path().join("r"), [0, 1, 2, 3]);
    let table = Table::of(&batch).said_in(language);
    let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8(bytes).unwrap());
    pages(&table, Language::ZhHans).into_iter().map(text).collect()
}

#[test]
fn names_that_mean_harm_are_words_and_nothing_else() {
    for (name, page) in Language::ALL.into_iter().flat_map(site) {
        assert!(!page.contains("<script>alert"), "{name}");
        assert!(name.starts_with("method") || page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{name}");
        assert!(page.matches("<script").count() <= 1, "{name}: only its own");
        assert!(!page.contains(" onload=") && !page.contains("javascript:"), "{name}");
    }
}

#[test]
fn every_merchant_is_there_once_with_the_way_to_its_case() {
    let site = site(Language::ZhHans);
    let (_, index) = site.iter().find(|(name, _)| name == "index.html").unwrap();
    assert_eq!(index.matches("<tr data-trade").count(), 3);
    assert!(index.contains("href=\"cases/00001-kind.example/report.zh-Hans.html\""));
    assert!(index.contains("东篱书店") && index.contains("300 秒内没查完"), "who was not checked is told too");
    for told in ["评分表 1.0", "0xD00BE110", "江苏省消保委 2021", "index.en.html", "method.html#text-size"] {
        assert!(index.contains(told), "{told}");
    }
    let (_, trades) = site.iter().find(|(name, _)| name == "trades.html").unwrap();
    assert_eq!(trades.matches("<th scope=\"row\">").count(), 5);
}

#[test]
fn both_languages_have_pages_of_their_own_and_no_text_is_missing() {
    let names: Vec<String> = site(Language::En).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["method.en.html", "trades.en.html", "index.en.html"]);
    for (name, page) in Language::ALL.into_iter().flat_map(site) {
        for key in ["site-", "spread-", "survey-", "made-", "column-", "presses-", "state-"] {
            let bare = page.match_indices(&format!(">{key}")).next();
            assert!(bare.is_none(), "{name} shows a key: {:?}", bare.map(|(at, _)| &page[at..at + 40]));
        }
    }
}
