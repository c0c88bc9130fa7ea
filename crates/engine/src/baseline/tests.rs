use super::*;
use crate::report::samples::{self, Sample};
use crate::score::rate;
use proptest::prelude::*;

fn baseline(sample: &Sample) -> Baseline {
    Baseline::of(&sample.report())
}

fn since(before: &Baseline, sample: &Sample) -> Compared {
    Compared::between(before, &sample.report())
}

fn known(verdict: Verdict, points: Option<f64>) -> Known {
    Known { criterion: "text-size".into(), entrances: Vec::new(), verdict, points }
}

/// The same merchant with letters of another size, judged anew.
fn with_letters(mut sample: Sample, px: f64) -> Sample {
    for run in sample.trail.snapshots.iter_mut().flat_map(|snapshot| &mut snapshot.runs) {
        run.style.iter_mut().for_each(|style| style.seen_px = px);
    }
    sample.rating = rate(&sample.trail, &sample.search);
    sample
}

#[test]
fn the_same_page_is_as_it_was() {
    for sample in samples::all() {
        let compared = since(&baseline(&sample), &sample);
        assert!(!compared.is_worse(), "{}: {compared:?}", sample.name);
        assert!(compared.changes.iter().all(|change| change.turn == Turn::Same), "{}", sample.name);
        assert_eq!((compared.before == compared.now, compared.other_page, compared.other_devices), (true, None, false));
    }
}

#[test]
fn smaller_letters_are_worse_and_larger_ones_better_and_they_are_named() {
    let (small, large) = (samples::middling(), with_letters(samples::middling(), 20.0));
    let worse = since(&baseline(&large), &small);
    assert!(worse.is_worse() && worse.changes[0].criterion() == "text-size", "{worse:?}");
    assert_eq!(worse.on("text-size").map(|change| change.turn), Some(Turn::Worse));
    let better = since(&baseline(&small), &large);
    assert!(!better.is_worse());
    assert_eq!(better.on("text-size").map(|change| change.turn), Some(Turn::Better));
}

#[test]
fn a_finding_is_known_by_its_entrance_wherever_that_stands() {
    let sample = samples::middling();
    let before = baseline(&sample);
    let size = before.known("text-size").unwrap();
    assert_eq!(size.entrances, ["phone:0571-8765-4321"]);
    assert_eq!(size.key(), "text-size|phone:0571-8765-4321");
    let mut moved = samples::middling();
    for (index, node) in
        moved.trail.snapshots.iter_mut().flat_map(|page| &mut page.runs).map(|run| &mut run.node).enumerate()
    {
        node.0 = 9000 + index as u32;
    }
    for entrance in &mut moved.search.entrances {
        for sighting in &mut entrance.sightings {
            let run = sighting.run.unwrap() as usize;
            sighting.node = moved.trail.snapshots[sighting.snapshot].runs[run].node;
        }
    }
    moved.rating = rate(&moved.trail, &moved.search);
    let after = Baseline::of(&moved.report());
    assert_eq!(after.known("text-size").unwrap().entrances, size.entrances);
}

#[test]
fn another_number_in_the_same_place_is_no_worse() {
    let before = baseline(&samples::middling());
    let mut other = samples::middling();
    other.search.entrances[0].value = "0571-8765-4399".into();
    let compared = since(&before, &other);
    let size = compared.on("text-size").unwrap();
    assert!(!compared.is_worse() && size.turn == Turn::Same && !size.same_entrances());
}

#[test]
fn an_address_of_the_merchant_s_own_is_known_by_its_path_under_any_host() {
    let mut sample = samples::middling();
    sample.trail.start = "http://127.0.0.1:4173/contact?build=7".into();
    sample.trail.snapshots.iter_mut().for_each(|page| page.url = "http://127.0.0.1:4173/contact".into());
    sample.search.entrances[0].value = "http://127.0.0.1:4173/chat?to=1".into();
    let before = baseline(&sample);
    assert_eq!(before.page, "/contact");
    assert_eq!(before.known("text-size").unwrap().entrances, ["phone:/chat?to=1"]);
    sample.search.entrances[0].value = "https://elsewhere.example/chat".into();
    assert_eq!(baseline(&sample).known("text-size").unwrap().entrances, ["phone:https://elsewhere.example/chat"]);
}

#[test]
fn what_could_not_be_told_before_is_not_worse_and_a_new_hurdle_is() {
    use Verdict::{CannotTell, Fair, Good, NotApplicable, Poor};
    let of = |before: Option<Known>, now: Known| turn(before.as_ref(), Some(&now));
    let poor = || known(Poor, Some(0.0));
    assert_eq!(of(Some(known(CannotTell, None)), poor()), Turn::Told);
    assert_eq!(of(None, poor()), Turn::Told);
    assert_eq!(of(Some(known(NotApplicable, None)), poor()), Turn::New);
    assert_eq!(of(Some(known(NotApplicable, None)), known(Good, Some(1.0))), Turn::Told);
    assert_eq!(of(Some(poor()), known(CannotTell, None)), Turn::Lost);
    let fair = |points| known(Fair, Some(points));
    assert_eq!(of(Some(fair(0.5)), fair(0.45)), Turn::Same, "by the tolerance itself");
    assert_eq!(of(Some(fair(0.5)), fair(0.449)), Turn::Worse);
    assert_eq!(of(Some(fair(0.5)), fair(0.551)), Turn::Better);
    assert_eq!(of(Some(known(Good, Some(0.995))), fair(0.994)), Turn::Worse, "a worse verdict always counts");
}

#[test]
fn a_criterion_that_is_gone_is_told_and_a_stranger_s_rubric_and_page_too() {
    let sample = samples::middling();
    let mut before = baseline(&sample);
    before.findings.push(Known { criterion: "old-thing\u{1b}[2J".into(), ..known(Verdict::Poor, Some(0.0)) });
    (before.rubric, before.page) = ("0.9".into(), "/other".into());
    before.devices.pop();
    let compared = since(&before, &sample);
    assert_eq!(compared.changes.iter().find(|change| change.now.is_none()).map(|change| change.turn), Some(Turn::Lost));
    assert_eq!((compared.before.rubric.as_str(), compared.other_page.as_deref()), ("0.9", Some("/other")));
    assert!(compared.other_devices && !compared.is_worse());
}

#[test]
fn the_file_is_small_sorted_and_read_back_as_it_was() {
    for sample in samples::all() {
        let before = baseline(&sample);
        let json = before.to_json();
        assert_eq!(Baseline::from_json(json.as_bytes()), Ok(before.clone()), "{}", sample.name);
        assert_eq!(json, baseline(&sample).to_json());
        assert!(json.len() < 6_000 && json.ends_with("]\n}\n"), "{json}");
        assert!(before.findings.is_sorted_by(|a, b| a.criterion < b.criterion));
    }
    let middling = baseline(&samples::middling()).to_json();
    let line = r#"    {"criterion":"text-size","entrances":["phone:0571-8765-4321"],"verdict":"poor","points":0.0},"#;
    assert!(middling.lines().any(|it| it == line), "{middling}");
    assert!(!middling.contains("shop.example") && !middling.contains("2026"), "no host and no time: {middling}");
}

#[test]
fn a_newer_or_broken_file_is_named_as_what_it_is() {
    let code = |json: &str| Baseline::from_json(json.as_bytes()).unwrap_err().code();
    assert_eq!(code(r#"{"schema":2,"anything":true}"#), "baseline-newer");
    let whole = baseline(&samples::middling()).to_json();
    for broken in [
        String::new(),
        "[]".into(),
        "{}".into(),
        whole.replace(r#""points":0.0"#, r#""points":7.0"#),
        whole.replace(r#""points":0.0"#, r#""points":null"#),
        whole.replace(r#""verdict":"poor""#, r#""verdict":"awful""#),
        whole.replace("contrast", "text-size"),
        whole[..whole.len() / 2].into(),
    ] {
        assert_eq!(code(&broken), "baseline-unreadable", "{broken}");
    }
}

proptest! {
    #[test]
    fn whoever_wrote_the_file_nothing_breaks(id in ".*", entrance in ".*", points in 0.0f64..=1.0) {
        let stranger = Known { criterion: id, entrances: vec![entrance; 3], verdict: Verdict::Fair, points: Some(points) };
        let before = Baseline { findings: vec![stranger], ..baseline(&samples::middling()) };
        let read = Baseline::from_json(before.to_json().as_bytes()).unwrap();
        let compared = since(&read, &samples::middling());
        prop_assert!(!compared.is_worse(), "what the file does not know was never better");
    }

    #[test]
    fn fewer_points_never_look_better(had in 0u32..=1000, has in 0u32..=1000) {
        let of = |points: u32| {
            let judged = crate::finding::Judgement::new(f64::from(points) / 1000.0);
            known(judged.verdict(), Some(judged.points))
        };
        let turn = turn(Some(&of(had)), Some(&of(has)));
        let wrong = if has < had { Turn::Better } else { Turn::Worse };
        prop_assert_ne!(turn, wrong);
    }
}
