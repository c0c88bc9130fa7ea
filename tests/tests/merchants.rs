//! The real program on the demonstration merchants: what it finds is what is there, and its grade is the right one.

use doorbell_tests::room::{Done, Room};
use doorbell_tests::sites::{self, MERCHANTS, Sight, TrueEntrance};
use serde_json::Value;

fn check(url: &str, more: &[&str]) -> (Done, Room) {
    let room = Room::new();
    let done = room.run([&["check", url, "--format", "json", "--output", "-"], more].concat());
    (done, room)
}

fn entrances(report: &Value) -> &[Value] {
    report["entrances"].as_array().map_or(&[], Vec::as_slice)
}

fn is(found: &Value, truth: &TrueEntrance) -> bool {
    let digits = |entrance: &Value| entrance["digits"].as_str().map(|digits| digits.trim_start_matches('+').to_owned());
    found["kind"] == truth.kind.as_str()
        && truth.digits.as_ref().is_none_or(|wanted| digits(found).is_some_and(|it| it.ends_with(wanted.as_str())))
}

fn sight(found: &Value, device: &str) -> Sight {
    match found["devices"][device]["visible"].as_bool() {
        Some(true) => Sight::Visible,
        Some(false) => Sight::Hidden,
        None => Sight::Absent,
    }
}

/// What is wrong with the report of a merchant, one line each.
fn faults(merchant: &str, report: &Value) -> Vec<String> {
    let truth = sites::truth(merchant);
    let mut faults = Vec::new();
    let grade = report["rating"]["grade"].as_str().unwrap_or("none");
    if !truth.grades.iter().any(|right| right == grade) {
        faults.push(format!("grade {grade} (score {}), not one of {:?}", report["rating"]["score"], truth.grades));
    }
    for wanted in &truth.entrance {
        let name = format!("{} {}", wanted.kind, wanted.digits.as_deref().unwrap_or_default());
        let Some(found) = entrances(report).iter().find(|found| is(found, wanted)) else {
            faults.push(format!("{name} was not found"));
            continue;
        };
        for (device, right) in [("phone", wanted.phone), ("desktop", wanted.desktop)] {
            if sight(found, device) != right {
                faults.push(format!("{name} on {device}: {:?}, not {right:?}", sight(found, device)));
            }
        }
        if found["human"] != wanted.human {
            faults.push(format!("{name}: human is {}, not {}", found["human"], wanted.human));
        }
    }
    for (criterion, right) in &truth.findings {
        let verdict = finding(report, criterion)["verdict"].as_str().unwrap_or("missing").to_owned();
        if verdict != *right {
            faults.push(format!("{criterion} is {verdict}, not {right}: {}", finding(report, criterion)["measure"]));
        }
    }
    faults
}

fn finding<'a>(report: &'a Value, criterion: &str) -> &'a Value {
    let findings = report["findings"].as_array().map_or(&[][..], Vec::as_slice);
    findings.iter().find(|finding| finding["id"] == criterion).unwrap_or(&Value::Null)
}

#[test]
fn every_merchant_is_seen_as_it_is() {
    let server = sites::serve();
    let mut wrong = Vec::new();
    for merchant in MERCHANTS {
        let (done, room) = check(&server.url(&format!("/{merchant}/")), &[]);
        assert_eq!(done.code, Some(0), "{merchant}: {}", done.err);
        wrong.extend(faults(merchant, &done.json()).into_iter().map(|fault| format!("{merchant}: {fault}")));
        assert_eq!(room.leftovers(), Vec::<String>::new(), "{merchant}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_licence_number_is_never_taken_for_a_phone() {
    let server = sites::serve();
    let (done, _room) = check(&server.url("/hidden/"), &["--max-steps", "0"]);
    let report = done.json();
    let digits: Vec<&str> = entrances(&report).iter().filter_map(|entrance| entrance["digits"].as_str()).collect();
    assert!(!digits.iter().any(|digits| digits.contains("2021000000")), "{digits:?}");
}

#[test]
fn the_report_has_every_key_that_others_read() {
    let server = sites::serve();
    let (done, _room) = check(&server.url("/middling/"), &["--max-steps", "0"]);
    let report = done.json();
    for entrance in entrances(&report) {
        for key in ["kind", "visible", "steps", "devices", "purpose", "human"] {
            assert!(!entrance[key].is_null(), "{key} is missing in {entrance}");
        }
    }
    for key in ["score", "grade", "judged_share"] {
        assert!(!report["rating"][key].is_null(), "rating.{key} is missing");
    }
    let findings = report["findings"].as_array().expect("findings");
    assert!(findings.len() >= 10);
    for finding in findings {
        for key in ["id", "verdict", "measure", "points"] {
            assert!(finding.get(key).is_some(), "{key} is missing in {finding}");
        }
    }
}

#[test]
fn without_a_browser_it_says_that_it_cannot_tell_instead_of_guessing() {
    let server = sites::serve();
    let (done, _room) = check(&server.url("/kind/"), &["--no-browser"]);
    let report = done.json();
    assert!(entrances(&report).iter().any(|entrance| entrance["digits"] == "4002003618"), "{report}");
    assert_eq!(finding(&report, "text-size")["verdict"], "cannot_tell");
    assert!(report["rating"]["grade"].is_null(), "no grade below 70 % judged");
}

/// A tool that fails its own criteria is not fit to judge others: the report shows the merchant's number, and so can be checked.
#[test]
fn the_report_itself_is_easy_to_read() {
    let (room, server) = (Room::new(), sites::serve());
    for language in ["zh-Hans", "en"] {
        let file = room.path().join(format!("{language}.html"));
        let (url, to) = (server.url("/kind/"), file.to_string_lossy().into_owned());
        let done = room.run(["check", &url, "--max-steps", "0", "--lang", language, "--output", &to]);
        assert_eq!(done.code, Some(0), "{}", done.err);
        let reports = sites::serve_folder(room.path().to_owned());
        let (done, _room) = check(&reports.url(&format!("/{language}.html")), &["--max-steps", "0"]);
        let report = done.json();
        for criterion in ["text-size", "contrast", "zoom", "line-spacing"] {
            let finding = finding(&report, criterion);
            assert_eq!(finding["verdict"], "good", "{language} {criterion}: {}", finding["measure"]);
        }
    }
}

#[test]
fn one_device_can_be_asked_for() {
    let server = sites::serve();
    let (done, _room) = check(&server.url("/kind/"), &["--device", "phone", "--max-steps", "0"]);
    let report = done.json();
    let phone = entrances(&report).iter().find(|entrance| entrance["kind"] == "phone").expect("the number");
    assert!(phone["devices"].get("phone").is_some() && phone["devices"].get("desktop").is_none(), "{phone}");
}

#[test]
fn a_grade_asked_for_decides_the_exit_code() {
    let server = sites::serve();
    let room = Room::new();
    let check = |merchant: &str, least: &str| {
        room.run(["check", &server.url(merchant), "--max-steps", "0", "--quiet", "--fail-under", least]).code
    };
    assert_eq!(check("/kind/", "B"), Some(0));
    assert_eq!(check("/hidden/", "D"), Some(2));
    assert_eq!(check("/hidden/", "60"), Some(2));
}
