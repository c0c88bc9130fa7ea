use super::*;
use crate::batch::{Batch, Rejudge, rejudge, samples};
use crate::overrides;
use doorbell_engine::finding::Verdict;
use doorbell_engine::text::Language;
use std::sync::atomic::AtomicBool;

const ONE: &str = "name = \"甲\"\nversion = \"1\"\nleast_share = 0.0\n[weights]\nhuman-channel = 100\n";

fn again(from: &Batch, folder: &std::path::Path, rubric: Option<&str>) -> Batch {
    let stop = AtomicBool::new(false);
    let how = Rejudge { rubric: rubric.map(str::to_owned), told: &|_, _| (), stop: &stop };
    let (batch, whole) = rejudge(from, folder, how).unwrap();
    assert!(whole);
    batch
}

#[test]
fn who_rose_and_who_fell_is_told_with_the_reason() {
    let place = tempfile::tempdir().unwrap();
    let before = samples::rating(&place.path().join("one"), [1, 1, 2, 3]);
    let after = samples::rating(&place.path().join("two"), [0, 2, 2, 1]);
    let runs = runs(&before, &after);
    let names = |change| runs.of(change).iter().map(|pair| pair.numbers[1]).collect::<Vec<_>>();
    assert_eq!((names(Change::Rose), names(Change::Fell), names(Change::Appeared)), (vec![1], vec![2], vec![4]));
    assert_eq!(names(Change::Stayed), [3, 5]);
    let rose = &runs.of(Change::Rose)[0];
    let moved = rose.moved.as_ref().unwrap();
    assert_eq!((moved.by_rubric, moved.by_page), (Some(0.0), rose.points));
    assert!(!moved.criteria.is_empty());
    let told =
        String::from_utf8(Comparison::Runs(Box::new(runs)).render(Form::Terminal(100), &Texts::new(Language::ZhHans)));
    let told = told.unwrap();
    assert!(told.contains("上升 1 家，下降 1 家，不变 2 家；新有名次 1 家"), "{told}");
    assert!(told.contains("网页变了") && told.contains("青竹超市"), "{told}");
}

#[test]
fn another_rubric_on_the_same_evidence_is_the_rubric_s_doing_and_its_scores_are_as_it_says() {
    let place = tempfile::tempdir().unwrap();
    let before = samples::rating(&place.path().join("one"), [0, 1, 2, 3]);
    let after = again(&before, &place.path().join("two"), Some(ONE));
    for number in 1..=3 {
        let earned = |batch: &Batch| {
            let line = batch.entry(number).unwrap().line().unwrap();
            line.criteria.iter().find(|judged| judged.id == "human-channel").unwrap().points.unwrap()
        };
        let score = after.entry(number).unwrap().line().unwrap().score.unwrap();
        assert!((score - 100.0 * earned(&before)).abs() < 0.051, "{number}: {score}");
    }
    // The evidence is the same, byte for byte, and the reports are new.
    let read = |batch: &Batch, name: &str| std::fs::read(batch.case(2).path().join(name)).unwrap();
    assert_eq!(read(&before, "trail.json"), read(&after, "trail.json"));
    assert!(String::from_utf8(read(&after, "report.json")).unwrap().contains("甲 1"));
    let runs = runs(&before, &after);
    let changed = || runs.merchants.iter().filter_map(|pair| pair.moved.as_ref());
    assert!(changed().count() >= 2);
    assert!(changed().all(|moved| moved.by_page == Some(0.0)), "{:?}", changed().collect::<Vec<_>>());
    assert_eq!(after.entry(5).map(|entry| &entry.outcome), before.entry(5).map(|entry| &entry.outcome));
}

#[test]
fn judging_again_keeps_what_a_person_said_and_goes_on_where_it_was_stopped() {
    let place = tempfile::tempdir().unwrap();
    let before = samples::rating(&place.path().join("one"), [0, 1, 2, 3]);
    let word = overrides::Word { verdict: Verdict::Poor, reason: "看过了".into(), by: None };
    overrides::put(before.case(1).path(), "text-size", word).unwrap();
    let stop = AtomicBool::new(true);
    let how = || Rejudge { rubric: None, told: &|_, _| (), stop: &stop };
    let (batch, whole) = rejudge(&before, &place.path().join("two"), how()).unwrap();
    assert!(!whole && batch.merchants().all(|(_, _, entry)| entry.is_none()));
    drop(batch);
    let after = again(&before, &place.path().join("two"), None);
    let line = after.entry(1).unwrap().line().unwrap();
    assert!(line.corrected && line.verdict("text-size") == Some(Verdict::Poor));
    assert_eq!(after.entry(2).unwrap().line(), before.entry(2).unwrap().line());
    // Looking at the first one shows the person's word too, though its journal was written before.
    let table = crate::publish::Table::of(&before);
    assert_eq!(table.rows[0].line().unwrap().score, line.score);
    overrides::take_back(before.case(1).path(), "text-size").unwrap();
    assert!(!crate::publish::Table::of(&before).rows[0].line().unwrap().corrected);
}

#[test]
fn merchants_stand_side_by_side_and_are_followed_over_time() {
    let place = tempfile::tempdir().unwrap();
    let one = samples::rating(&place.path().join("one"), [0, 1, 2, 3]);
    let two = samples::rating(&place.path().join("two"), [2, 1, 2, 3]);
    let texts = Texts::new(Language::En);
    let side = side(&one, &[1, 3]).unwrap();
    let csv = String::from_utf8(Comparison::Merchants(side).render(Form::Csv, &texts)).unwrap();
    assert!(csv.lines().next().unwrap().ends_with(",青竹超市,'=cmd|' /C calc'!A0"), "{csv}");
    let past = history(&[one, two], &[1]).unwrap();
    let moments = &past.merchants[0].moments;
    assert!(moments[0].moved.is_none() && moments[1].moved.as_ref().unwrap().by_page < Some(0.0));
    let html = String::from_utf8(Comparison::History(past).render(Form::Html, &texts)).unwrap();
    assert_eq!(html.matches("<tr><th scope=\"row\">").count(), 2, "a row a run");
    let three = samples::rating(&place.path().join("three"), [0, 1, 2, 3]);
    assert_eq!(super::side(&three, &[1]).unwrap_err().code, "compare-two");
    assert_eq!(super::side(&three, &[1, 99]).unwrap_err().code, "no-such-merchant");
}
