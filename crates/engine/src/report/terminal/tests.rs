use super::lay::width_of;
use super::{Layout, Paint, render};
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
