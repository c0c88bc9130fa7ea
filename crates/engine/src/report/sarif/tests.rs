use super::*;
use crate::baseline::Compared;
use crate::correction::{Corrected, Override};
use crate::report::samples::{self, Sample};
use crate::rubric::Rubric;
use serde_json::Value;

fn sarif(report: &Report<'_>, source: Option<&str>) -> Value {
    serde_json::from_str(&render(report, &Texts::new(Language::ZhHans), source)).unwrap()
}

fn run_of(sample: &Sample) -> Value {
    sarif(&sample.report(), None)["runs"][0].clone()
}

fn results(run: &Value) -> &[Value] {
    run["results"].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn fair_warns_poor_is_an_error_and_good_is_no_result() {
    for sample in samples::all() {
        let run = run_of(&sample);
        let mend =
            sample.rating.findings.iter().filter(|finding| matches!(finding.verdict, Verdict::Fair | Verdict::Poor));
        assert_eq!(results(&run).len(), mend.clone().count(), "{}", sample.name);
        for (result, finding) in results(&run).iter().zip(mend) {
            let level = if finding.verdict == Verdict::Poor { "error" } else { "warning" };
            assert_eq!((&result["ruleId"], &result["level"]), (&finding.id.as_str().into(), &level.into()));
            let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(
                result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                    .as_str()
                    .unwrap()
                    .starts_with("https://")
            );
        }
    }
}

#[test]
fn every_criterion_is_a_rule_with_words() {
    let run = run_of(&samples::middling());
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), criteria::ALL.len());
    for rule in rules {
        for words in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[words]["text"].as_str().is_some_and(|text| text.chars().count() >= 2), "{rule}");
        }
    }
    assert_eq!(rules.iter().find(|rule| rule["id"] == "text-size").unwrap()["name"], "TextSize");
}

#[test]
fn what_could_not_be_told_is_a_note_and_a_page_not_seen_no_success() {
    let run = run_of(&samples::not_seen());
    let invocation = &run["invocations"][0];
    assert_eq!((&invocation["executionSuccessful"], results(&run).len()), (&Value::from(false), 0));
    let notes = invocation["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notes[0]["level"], "error");
    let untold = samples::not_seen().rating.findings.len();
    assert_eq!(notes.iter().filter(|note| note["level"] == "note").count(), untold);
    assert_eq!(run_of(&samples::middling())["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn a_finding_is_known_by_criterion_and_entrance() {
    let run = run_of(&samples::middling());
    let size = results(&run).iter().find(|result| result["ruleId"] == "text-size").unwrap();
    let prints = &size["partialFingerprints"];
    assert_eq!(prints["doorbell/v1"], "text-size|phone:0571-8765-4321");
    assert_eq!(prints["primaryLocationLineHash"].as_str().unwrap().len(), 18);
    assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c, "the published value");
    let place = &size["locations"][0];
    assert_eq!(
        (&place["properties"]["device"], &place["properties"]["rect"]["width"]),
        (&"phone".into(), &210.0.into())
    );
    assert_eq!(place["logicalLocations"][0]["kind"], "element");
}

#[test]
fn at_a_file_of_the_repository_there_is_no_address_where_github_refuses_one() {
    let sample = samples::middling();
    let run = sarif(&sample.report(), Some("src/联系.html"))["runs"][0].clone();
    for place in results(&run).iter().flat_map(|result| result["locations"].as_array().unwrap()) {
        let at = &place["physicalLocation"];
        assert_eq!(at["artifactLocation"]["uri"], "src/%E8%81%94%E7%B3%BB.html");
        assert_eq!(at["region"]["startLine"], 1);
    }
    assert!(
        !results(&run).is_empty() && results(&run)[0]["properties"]["url"].as_str().unwrap().starts_with("https://")
    );
}

#[test]
fn beside_a_baseline_each_result_says_whether_it_is_new() {
    let (kind, middling) = (samples::kind(), samples::middling());
    let states = |before: &Sample, now: &Sample, source: Option<&str>| {
        let compared = Compared::between(&Baseline::of(&before.report()), &now.report());
        let run = sarif(&Report { compared: Some(&compared), ..now.report() }, source)["runs"][0].clone();
        let states = results(&run).iter().map(|result| result["baselineState"].as_str().unwrap().to_owned());
        states.collect::<Vec<_>>()
    };
    assert!(states(&middling, &middling, None).iter().all(|state| state == "unchanged"));
    assert!(states(&kind, &middling, None).iter().any(|state| state == "new"));
    assert!(states(&middling, &kind, None).iter().any(|state| state == "absent"));
    assert!(states(&middling, &kind, Some("index.html")).iter().all(|state| state != "absent"));
}

#[test]
fn what_a_person_lets_pass_is_suppressed_and_stays_to_be_seen() {
    let sample = samples::middling();
    let reason = "网页上有大字开关".to_owned();
    let at = "2026-01-01T00:00:00Z".to_owned();
    let one = Override { finding: "text-size".into(), verdict: Verdict::Good, reason, by: None, at };
    let seen = (&sample.trail, &sample.search);
    let corrected = Corrected::of(seen, &sample.rating, &[one], Rubric::built_in()).unwrap();
    let run = sarif(&Report { corrected: Some(&corrected), ..sample.report() }, None)["runs"][0].clone();
    let size = results(&run).iter().find(|result| result["ruleId"] == "text-size").unwrap();
    assert_eq!(size["suppressions"][0]["justification"], "网页上有大字开关");
    assert_eq!(size["level"], "error", "what the machine found");
}

#[test]
fn words_of_a_page_are_never_links_or_arguments_and_the_log_stays_small() {
    let mut sample = samples::middling();
    let hostile = "[按这里](https://evil.example) {0} \\ \u{1b}[2J\u{202e}<script>";
    sample.trail.start = format!("https://shop.example/{hostile}");
    sample.trail.recorded_at = hostile.into();
    sample.trail.snapshots.iter_mut().for_each(|page| page.url = hostile.repeat(200));
    for finding in &mut sample.rating.findings {
        finding.says = Message::new("incident-pop-up").with("url", hostile);
        finding.evidence.iter_mut().for_each(|place| place.text = hostile.into());
        finding.evidence = finding.evidence.iter().cloned().cycle().take(finding.evidence.len() * 90).collect();
    }
    let json = render(&sample.report(), &Texts::new(Language::En), None);
    assert!(json.len() < 200_000 && !json.contains(['\u{202e}', '\u{1b}']), "{} bytes", json.len());
    let log: Value = serde_json::from_str(&json).unwrap();
    let run = &log["runs"][0];
    for text in results(run).iter().map(|result| result["message"]["text"].as_str().unwrap()) {
        assert!(text.contains("\\[按这里\\](https://evil.example) {{0}}"), "{text}");
    }
    assert!(run["invocations"][0].get("startTimeUtc").is_none());
}
