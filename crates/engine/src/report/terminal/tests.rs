use super::lay::width_of;
use super::{Layout, Paint, render, render_found};
use crate::finding::Verdict;
use crate::report::samples;
use crate::text::{Language, Texts};

fn plain(sample: &samples::Sample, language: Language, width: usize) -> String {
    let written = ["out/report.html".to_owned()];
    render(&sample.report(), &Texts::new(language), &Layout { paint: Paint::Plain, width, written: &written })
}

#[test]
fn the_sentence_the_number_its_place_and_the_file_are_told() {
    let text = plain(&samples::middling(), Language::ZhHans, 80);
    assert!(text.contains("要往下翻 5 屏"), "{text}");
    assert!(text.contains("电话 0571-8765-4321 · 往下翻 5 屏 · 12 像素"), "{text}");
    assert!(text.contains("手机：往下翻 5 屏 · 电脑：往下翻 2 屏"), "{text}");
    assert!(text.trim_end().ends_with("报告写到：out/report.html"), "{text}");
}

#[test]
fn a_link_that_dials_something_else_is_told_where_it_is_seen() {
    let mut sample = samples::middling();
    let sighting = sample.search.entrances[0].sightings[0].clone();
    let mismatch = crate::search::DialMismatch { shown: "拨打电话".into(), dialled: None, sighting };
    let mut hidden = mismatch.clone();
    hidden.shown = "藏起来的".into();
    hidden.sighting.covered = true;
    sample.search.mismatches = vec![mismatch, hidden];
    let text = plain(&sample, Language::ZhHans, 80);
    assert!(text.contains("! “拨打电话”看着点一下就能打电话"), "{text}");
    assert!(!text.contains("藏起来的"), "{text}");
}

#[test]
fn no_line_is_wider_than_asked() {
    for sample in samples::all() {
        for (language, width) in
            [(Language::ZhHans, 60), (Language::En, 60), (Language::ZhHans, 100), (Language::En, 44)]
        {
            for line in plain(&sample, language, width).lines() {
                assert!(width_of(line) <= width, "{} columns: {line}", width_of(line));
            }
        }
    }
}

#[test]
fn a_verdict_is_a_word_and_a_mark_without_any_colour() {
    let mut sample = samples::kind();
    for (finding, verdict) in
        sample.rating.findings.iter_mut().zip([Verdict::Good, Verdict::Fair, Verdict::Poor, Verdict::CannotTell])
    {
        finding.verdict = verdict;
        finding.points = (verdict != Verdict::CannotTell).then_some(0.5);
    }
    let text = plain(&sample, Language::En, 100);
    for mark in ["✓ good", "~ fair", "✗ poor", "? cannot tell"] {
        assert!(text.contains(mark), "{mark} in {text}");
    }
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn page_text_cannot_send_commands_to_the_terminal() {
    let mut sample = samples::middling();
    let hostile = "\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\u{202e}400\r\nFAKE";
    for entrance in &mut sample.search.entrances {
        entrance.value = hostile.into();
        entrance.text = hostile.into();
        entrance.label = hostile.into();
    }
    sample.trail.start = hostile.into();
    for finding in &mut sample.rating.findings {
        finding.says = crate::message::Message::new("incident-pop-up").with("url", hostile);
    }
    let text = plain(&sample, Language::ZhHans, 80);
    let bad: Vec<char> = text.chars().filter(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}').collect();
    assert!(bad.is_empty(), "{bad:?}");
    assert!(!text.lines().any(|line| line.starts_with("FAKE")));
}

#[test]
fn a_page_that_was_not_seen_is_told_with_what_to_do() {
    let text = plain(&samples::not_seen(), Language::En, 80);
    assert!(text.contains("There is no website of that name."), "{text}");
    assert!(text.contains("Check the address"), "{text}");
    assert!(text.contains("No score"), "{text}");
}

fn found(sample: &samples::Sample, language: Language, width: usize) -> String {
    render_found(&sample.report(), &Texts::new(language), &Layout { paint: Paint::Plain, width, written: &[] })
}

#[test]
fn a_developer_sees_hidden_ways_with_their_reasons_and_the_leads() {
    let text = found(&samples::hiding(), Language::ZhHans, 100);
    for words in ["021-5555-0199", "看不到：字和底是同一种颜色", "label“电话”", "更多", "笼统", "12315", "json-ld"]
    {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    let text = found(&samples::hiding(), Language::En, 100);
    assert!(text.contains("scent") && text.contains("generic") && text.contains("wording"), "{text}");
}

#[test]
fn no_line_of_a_table_is_wider_than_asked_and_columns_stand_below_their_heads() {
    let mut sample = samples::middling();
    sample.search.entrances[0].text = "电话很长很长".repeat(12);
    sample.search.leads = samples::hiding().search.leads;
    sample.search.leads[0].href = Some(format!("https://shop.example/{}", "a".repeat(200)));
    for (language, width) in [(Language::ZhHans, 80), (Language::En, 80), (Language::ZhHans, 40), (Language::En, 40)] {
        for line in found(&sample, language, width).lines() {
            assert!(width_of(line) <= width, "{} columns: {line}", width_of(line));
        }
    }
    let text = found(&samples::kind(), Language::ZhHans, 80);
    let column = |line: &str, words: &str| line.find(words).map(|at| width_of(&line[..at]));
    let (head, row) = (text.lines().find(|l| l.contains("种类")), text.lines().find(|l| l.contains("400-810-8888")));
    let (head, row) = (head.unwrap(), row.unwrap());
    assert_eq!(column(head, "内容"), column(row, "400-810"), "{text}");
    assert_eq!(column(head, "手机"), column(row, "第一屏"), "{text}");
}

#[test]
fn a_page_without_anything_says_so_and_one_not_seen_says_why() {
    let mut sample = samples::kind();
    sample.search = crate::search::Search::default();
    assert!(found(&sample, Language::En, 80).contains("none"));
    let text = found(&samples::not_seen(), Language::En, 80);
    assert!(text.contains("There is no website of that name.") && !text.contains("none"), "{text}");
}

#[test]
fn page_text_in_tables_cannot_send_commands_to_the_terminal() {
    let mut sample = samples::hiding();
    let hostile = "\u{1b}[2J\u{9b}31m\u{202e}x\r\nFAKE";
    for entrance in &mut sample.search.entrances {
        (entrance.value, entrance.text) = (hostile.into(), hostile.into());
        entrance.signals = vec![crate::search::Signal { id: hostile.into(), saw: hostile.into() }];
        entrance.vendor = Some(hostile.into());
    }
    sample.search.leads[0].text = hostile.into();
    sample.search.leads[0].href = Some(hostile.into());
    sample.search.announced[0].value = hostile.into();
    let text = found(&sample, Language::ZhHans, 80);
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()) && !text.contains('\u{202e}'), "{text:?}");
    assert!(!text.lines().any(|line| line.starts_with("FAKE")));
}

#[test]
fn the_way_its_seconds_and_what_stood_in_it_are_told() {
    let text = plain(&samples::walked(), Language::ZhHans, 200);
    for told in [
        "点 2 下：“我知道了” → “联系我们”（先往下翻 1 屏），大约 13 到 43 秒",
        "点 1 下：“联系我们”，大约 6 到 18 秒",
        "路上还遇到什么",
        "手机：打开过 2 个网页，点过 2 下",
        "电脑：一次能打开的网页数用完了，还有地方没去看",
        "! 手机：Cookie 提示盖在网页上，要先关掉：“我知道了”（关它的按钮有 40 像素）",
    ] {
        assert!(text.contains(told), "{told} in\n{text}");
    }
    assert!(!plain(&samples::kind(), Language::ZhHans, 200).contains("路上还遇到什么"), "nobody walked");
}

#[test]
fn what_got_worse_stands_above_what_got_better_and_says_what_was_measured() {
    use crate::baseline::{Baseline, Compared};
    let (kind, middling) = (samples::kind(), samples::middling());
    let text = |before: &samples::Sample, now: &samples::Sample, language| {
        let compared = Compared::between(&Baseline::of(&before.report()), &now.report());
        let report = crate::report::Report { compared: Some(&compared), ..now.report() };
        render(&report, &Texts::new(language), &Layout { paint: Paint::Plain, width: 80, written: &[] })
    };
    let worse = text(&kind, &middling, Language::ZhHans);
    assert!(
        worse.contains("和基线相比") && worse.contains("✗ 变差：") && worse.contains("好（1） → 差（0）"),
        "{worse}"
    );
    assert!(worse.lines().all(|line| width_of(line) <= 80), "{worse}");
    let better = text(&middling, &kind, Language::En);
    assert!(better.contains("Nothing got worse") && better.contains("✓ better: "), "{better}");
    assert!(text(&kind, &kind, Language::En).contains("nothing got better"));
}
