//! Everything a page, a server or an address can do wrong ends with a rating or a clear sentence, and leaves nothing.

use doorbell_tests::bad_server::{self, CASES, Case, DIGITS, Ends};
use doorbell_tests::room::{Done, Room};
use serde_json::Value;
use std::net::TcpListener;
use std::sync::Mutex;
use std::thread;

/// Seconds a check may take before it goes on with what it has.
const BOUND: &str = "8";

/// The same where something must be seen: a slow machine needs them.
const AMPLE: &str = "20";

fn check(room: &Room, url: &str, more: &[&str]) -> Done {
    check_within(BOUND, room, url, more)
}

fn check_within(bound: &str, room: &Room, url: &str, more: &[&str]) -> Done {
    room.run([&["check", url, "--timeout", bound, "--max-seconds", bound], more].concat())
}

/// What is wrong with the way a run ended, if anything.
fn fault(done: &Done, ends: Ends) -> Option<String> {
    let right: &[i32] = match ends {
        Ends::Rated => &[0],
        Ends::NotSeen => &[4],
        Ends::Either => &[0, 4],
    };
    let said = format!("{}{}", done.out, done.err);
    if !done.code.is_some_and(|code| right.contains(&code)) {
        return Some(format!("exit {:?}, not {right:?}\n{said}", done.code));
    }
    let slips = ["panicked", "RUST_BACKTRACE", "fault-", "remark-", "\u{1b}", "\u{7}", "\u{202e}"];
    if let Some(slip) = slips.into_iter().find(|slip| said.contains(slip)) {
        return Some(format!("{slip:?} on the terminal\n{said}"));
    }
    let chinese = said.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    (chinese < 8).then(|| format!("no sentence in the language asked for\n{said}"))
}

fn try_case(case: &Case, url: &str) -> Option<String> {
    let room = Room::new();
    let bound = if case.ends == Ends::Rated { AMPLE } else { BOUND };
    let done = check_within(bound, &room, url, &["--lang", "zh-Hans"]);
    let left = room.leftovers();
    let left = (!left.is_empty()).then(|| format!("left behind: {left:?}"));
    fault(&done, case.ends).or(left).map(|fault| format!("{}: {fault}", case.path))
}

/// What is wrong with each of the cases, a few at a time: most of them wait.
fn each(cases: &[&Case], fault: impl Fn(&Case) -> Option<String> + Sync) -> Vec<String> {
    let cases = Mutex::new(cases.iter());
    let wrong = Mutex::new(Vec::new());
    let next = || cases.lock().ok().and_then(|mut cases| cases.next());
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while let Some(case) = next() {
                    wrong.lock().expect("the list").extend(fault(case));
                }
            });
        }
    });
    wrong.into_inner().expect("the list")
}

fn all_end_well(cases: &[Case]) {
    let server = bad_server::start();
    let cases: Vec<&Case> = cases.iter().collect();
    let wrong = each(&cases, |case| try_case(case, &server.url(case.path)));
    assert!(wrong.is_empty(), "{} of the cases:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn bad_pages_end_well_first_half() {
    all_end_well(&CASES[..CASES.len() / 2]);
}

#[test]
fn bad_pages_end_well_second_half() {
    all_end_well(&CASES[CASES.len() / 2..]);
}

/// What a walk from a door to a bad page does wrong, if anything: it ends, with a rating that says what is behind the door.
fn walk_into(case: &Case, url: &str) -> Option<String> {
    let room = Room::new();
    let json = ["--format", "json", "--output", "-"];
    let done = room.run([&["check", url, "--timeout", BOUND, "--max-seconds", "5"], &json[..]].concat());
    let left = room.leftovers();
    if done.code != Some(0) || !left.is_empty() {
        return Some(format!("{}: exit {:?}, left {left:?}\n{}", case.path, done.code, done.err));
    }
    let walk = &done.json()["walk"];
    let told = walk["obstacles"].as_array().is_some_and(|met| !met.is_empty())
        || walk["spent"].as_object().is_some_and(|spent| !spent.is_empty());
    (case.ends == Ends::NotSeen && !told).then(|| format!("{}: nothing is told of it: {walk}", case.path))
}

#[test]
fn bad_pages_behind_a_link_end_well() {
    let server = bad_server::start();
    let cases: Vec<&Case> = CASES.iter().filter(|case| case.ends != Ends::Rated).collect();
    let wrong = each(&cases, |case| walk_into(case, &server.url(&format!("/door?{}", case.path))));
    assert!(wrong.is_empty(), "{} of the cases:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn addresses_that_lead_nowhere_end_well() {
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    let plain = bad_server::start_plain();
    let addresses = [
        format!("http://127.0.0.1:{closed}/"),
        format!("https://127.0.0.1:{}/", plain.port()),
        "http://no-such-shop.invalid/".to_owned(),
    ];
    for address in addresses {
        for eyes in [&[][..], &["--no-browser"]] {
            let room = Room::new();
            let done = check(&room, &address, &[&["--lang", "zh-Hans"], eyes].concat());
            assert_eq!(fault(&done, Ends::NotSeen), None, "{address} {eyes:?}");
            assert_eq!(room.leftovers(), Vec::<String>::new(), "{address}");
        }
    }
}

#[test]
fn bad_answers_without_a_browser_end_well() {
    let server = bad_server::start();
    let wrong: Vec<String> = ["/404", "/empty", "/download", "/pdf", "/garbage", "/redirect-endless", "/never-answers"]
        .into_iter()
        .filter_map(|path| {
            let done = check(&Room::new(), &server.url(path), &["--no-browser", "--lang", "zh-Hans"]);
            fault(&done, Ends::NotSeen).map(|fault| format!("{path}: {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Of a page that is only odd: it may take its time.
fn report(path: &str) -> Value {
    let server = bad_server::start();
    Room::new().run(["check", &server.url(path), "--format", "json", "--output", "-"]).json()
}

fn number(report: &Value) -> Option<&Value> {
    report["entrances"].as_array()?.iter().find(|entrance| entrance["digits"] == DIGITS)
}

#[test]
fn a_number_is_seen_wherever_the_page_keeps_it() {
    for path in ["/frame-elsewhere", "/shadow-open", "/shadow-closed"] {
        let report = report(path);
        assert_eq!(number(&report).map(|entrance| &entrance["visible"]), Some(&Value::Bool(true)), "{path}: {report}");
    }
}

#[test]
fn chinese_is_read_in_every_charset() {
    for (path, words) in [("/gb18030", "客服热线"), ("/big5", "客服專線"), ("/gb18030-unlabelled", "客服热线")]
    {
        let report = report(path);
        let entrance = number(&report).unwrap_or_else(|| panic!("{path}: no number in {report}"));
        assert!(entrance.to_string().contains(words), "{path}: {entrance}");
    }
}

#[test]
fn a_page_cannot_write_markup_into_the_report() {
    let (room, server) = (Room::new(), bad_server::start());
    let file = room.path().join("report.html");
    let to = file.to_string_lossy().into_owned();
    let done = check(&room, &server.url("/markup-in-text"), &["--format", "html", "--output", &to]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let report = std::fs::read_to_string(file).expect("the report");
    for slip in ["<script", "<img src=x", "</style></p>"] {
        assert!(!report.contains(slip), "{slip}");
    }
    assert!(report.contains("&lt;script"), "what the button says is shown as it is");
}
