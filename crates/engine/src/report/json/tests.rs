use super::{render, render_found, schema, schema_of_found};
use crate::report::samples;
use crate::search::{Lead, Sighting};
use crate::text::{Language, Texts};
use serde_json::Value;

fn json(sample: &samples::Sample) -> Value {
    serde_json::from_str(&render(&sample.report(), &Texts::new(Language::ZhHans))).unwrap()
}

#[test]
fn the_keys_that_programs_read_are_there() {
    let report = json(&samples::middling());
    assert_eq!(report["schema"], 1);
    let phone = &report["entrances"][0];
    assert_eq!(phone["kind"], "phone");
    assert_eq!(phone["digits"], "057187654321");
    assert_eq!(
        (&phone["visible"], &phone["human"], &phone["steps"]),
        (&Value::from(true), &Value::from(true), &Value::from(0))
    );
    assert_eq!(phone["devices"]["phone"]["screens_down"], 5);
    assert_eq!(phone["devices"]["desktop"]["visible"], true);
    assert_eq!(phone["devices"]["phone"]["px"], 12.0);
    let seconds = |device: &str| phone["devices"][device]["effort"]["least_s"].as_f64().unwrap_or_default();
    assert!(seconds("phone") > seconds("desktop") && seconds("desktop") > 0.0, "five screens down takes longer");
    assert_eq!(report["sentence"]["language"], "zh-Hans");
    assert_eq!(report["authorities"][0]["digits"], "12315");
    assert_eq!(report["happened"][0]["fault"]["code"], "slow");
    assert_eq!(report["happened"][1]["incident"], "incident-dialog");
    assert_eq!(report["findings"].as_array().unwrap().len(), crate::criteria::ALL.len());
}

#[test]
fn a_hidden_number_is_not_visible_and_a_robot_is_no_human() {
    let report = json(&samples::hiding());
    let of =
        |kind: &str| report["entrances"].as_array().unwrap().iter().find(|row| row["kind"] == kind).unwrap().clone();
    assert_eq!(of("phone")["visible"], false);
    assert_eq!(of("bot_chat")["human"], false);
}

#[test]
fn a_link_that_dials_something_else_is_told_with_what_it_means() {
    let mut sample = samples::middling();
    let sighting = sample.search.entrances[0].sightings[0].clone();
    let shown = "0571-8765-4321".to_owned();
    sample.search.mismatches =
        vec![crate::search::DialMismatch { shown, dialled: Some("0571-8765-4322".into()), sighting }];
    let report = json(&sample);
    let row = &report["mismatches"][0];
    assert_eq!((&row["shown"], &row["dialled"]), (&Value::from("0571-8765-4321"), &Value::from("0571-8765-4322")));
    assert!(row["says"]["text"].as_str().unwrap().contains("打到了别处"));
    assert_eq!(row["spot"]["device"], "phone");
}

#[test]
fn a_page_that_was_not_seen_has_no_score_and_says_why() {
    let report = json(&samples::not_seen());
    assert_eq!((&report["rating"]["score"], &report["rating"]["grade"]), (&Value::Null, &Value::Null));
    assert_eq!(report["happened"][0]["fault"]["code"], "name_not_found");
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let texts = Texts::new(Language::En);
    for (one, other) in samples::all().iter().zip(samples::all().iter()) {
        assert_eq!(render(&one.report(), &texts), render(&other.report(), &texts));
    }
}

#[test]
fn however_much_is_found_it_stays_below_200_kilobytes() {
    let mut sample = samples::middling();
    let long = "𠮷𠮷𠮷𠮷𠮷𠮷𠮷客服热线\"<&\u{202e}\\".repeat(30);
    let mut entrance = sample.search.entrances[0].clone();
    entrance.text.clone_from(&long);
    entrance.label.clone_from(&long);
    entrance.value.clone_from(&long);
    entrance.signals = vec![crate::search::Signal { id: long.clone(), saw: long.clone() }; 12];
    let sighting: Sighting = entrance.sightings[0].clone();
    entrance.sightings = vec![sighting.clone(); 30];
    sample.search.entrances = vec![entrance; 3000];
    sample.search.authorities = vec![crate::search::Authority { digits: long.clone(), text: long.clone() }; 300];
    sample.search.announced =
        vec![crate::search::Announced::new(crate::search::AnnouncedKind::Phone, &long, &long); 300];
    sample.search.elder_lanes = vec![crate::search::ElderLane { text: long.clone(), sighting: sighting.clone() }; 300];
    sample.search.mismatches =
        vec![crate::search::DialMismatch { shown: long.clone(), dialled: Some(long.clone()), sighting }; 300];
    let mut lead: Lead = samples::hiding().search.leads[0].clone();
    lead.href = Some(long.clone());
    sample.search.leads = vec![lead; 300];
    sample.trail.start.clone_from(&long);
    sample.trail.steps[0].incidents =
        (0..500).map(|n| crate::trail::Incident::PopUp { url: format!("{n}{long}") }).collect();
    for finding in &mut sample.rating.findings {
        finding.measure = Value::from(vec![long.clone(); 50]);
        let evidence = finding.evidence.first().cloned().unwrap_or_else(|| crate::finding::Evidence {
            device: crate::geometry::Device::Phone,
            snapshot: 0,
            node: crate::snapshot::NodeId(1),
            rect: None,
            text: String::new(),
        });
        finding.evidence = vec![crate::finding::Evidence { text: long.clone(), ..evidence }; 400];
        finding.says = crate::message::Message::new("incident-pop-up").with("url", long.as_str());
    }
    for finding in &mut sample.rating.findings {
        let advice = crate::message::Message::new("text-size-advice");
        // The longest that is kept.
        let rewrite = crate::finding::Rewrite { before: "客".repeat(99), after: "客".repeat(99) };
        finding.advice = Some(crate::finding::Advice { says: advice, gain: 1.0, rewrite: Some(rewrite) });
    }
    let overrides = sample.rating.findings.iter().map(|finding| crate::correction::Override {
        finding: finding.id.clone(),
        verdict: crate::finding::Verdict::Good,
        reason: long.clone(),
        by: Some(long.clone()),
        at: long.clone(),
    });
    let corrected = crate::correction::Corrected { overrides: overrides.collect(), rating: sample.rating.clone() };
    let report = crate::report::Report { corrected: Some(&corrected), ..sample.report() };
    let json = render(&report, &Texts::new(Language::ZhHans));
    assert!(json.len() < 200_000, "{} bytes", json.len());
    let report: Value = serde_json::from_str(&json).unwrap();
    let shown = report["entrances"].as_array().unwrap().len();
    assert!(shown >= 5, "{shown} entrances");
    assert_eq!(report["entrances_left_out"], 3000 - shown);
    assert!(!json.contains('\u{202e}'));
}

#[test]
fn a_developer_finds_every_way_lead_and_reason() {
    let sample = samples::hiding();
    let found: Value = serde_json::from_str(&render_found(&sample.report(), &Texts::new(Language::En))).unwrap();
    assert_eq!(found["schema"], 1);
    let phone = found["entrances"].as_array().unwrap().iter().find(|row| row["kind"] == "phone").unwrap();
    assert_eq!(phone["sightings"][0]["sight"]["why"], "same_colour");
    assert_eq!(phone["signals"][0]["id"], "label");
    let lead = &found["leads"][0];
    assert_eq!(
        (&lead["text"], &lead["wording"], &lead["signals"][0]["saw"]),
        (&"更多".into(), &"generic".into(), &"更多".into())
    );
    assert_eq!(found["announced"][0]["by"], "json-ld");
    assert_eq!(found["authorities"][0]["digits"], "12315");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "makes the checked-in schemas anew, on request only")]
fn the_schema_that_is_checked_in_is_this_one() {
    for (name, schema) in [("report", schema()), ("found", schema_of_found())] {
        let path = format!("{}/schema/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("DOORBELL_GEN").is_some() {
            std::fs::write(&path, &schema).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == schema, "{path} is stale: run `cargo xtask gen`, or this test with DOORBELL_GEN=1");
    }
}

#[test]
fn the_way_to_an_entrance_is_told_press_by_press_in_every_format() {
    use crate::build::{Page, trail};
    use crate::geometry::{Device, PerDevice, Rect};
    use crate::trail::{Action, Budget, Change, How, Press, Step, Walked};
    let home = Page::on(Device::Phone).link("联系我们", "https://shop.example/contact").done();
    let (node, rect) = (home.controls[0].node, Some(Rect::new(0.0, 900.0, 100.0, 40.0)));
    let mut trail = trail(vec![home, Page::on(Device::Phone).text("客服热线：400-628-7719").done()]);
    let words = "联系我们".to_owned();
    let press = Press { from: 0, node, control: Some(0), words, rect, screens_down: 1, over: None, how: How::Touch };
    trail.steps[1] = Step {
        device: Device::Phone,
        action: Action::Press(press),
        change: Some(Change::Navigation),
        to: Some(1),
        fault: None,
        incidents: Vec::new(),
    };
    trail.walked = Some(Walked { max_steps: 4, spent: PerDevice { phone: None, desktop: Some(Budget::Pages) } });
    let search = crate::find::find(&trail);
    let rating = crate::score::rate(&trail, &search);
    let report = crate::report::Report::of(&trail, &search, &rating);
    let texts = Texts::new(Language::ZhHans);
    let json: Value = serde_json::from_str(&render(&report, &texts)).unwrap();
    let reach = &json["entrances"][0]["devices"]["phone"];
    assert_eq!(reach["steps"], 1);
    assert_eq!(
        reach["path"],
        serde_json::json!([{ "pressed": "联系我们", "change": "navigation", "screens_down": 1 }])
    );
    assert_eq!(
        (&json["walk"]["pages"], &json["walk"]["presses"], &json["walk"]["spent"]),
        (&2.into(), &1.into(), &serde_json::json!({ "desktop": "pages" }))
    );
    assert!(crate::report::html::render(&report, &crate::report::Album::new(), &texts).contains("点 1 下：“联系我们”"));
}
