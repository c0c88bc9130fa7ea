//! One page a case: the verdict of a criterion is the one that the page's name says.

use doorbell_tests::room::Room;
use doorbell_tests::sites::{self, CriterionPage};
use std::sync::Mutex;
use std::thread;

/// What is wrong with the verdict on a page, if anything. What eyes are needed for is unsure without a browser.
fn fault(page: &CriterionPage, url: &str) -> Option<String> {
    let room = Room::new();
    let eyes: &[&str] = if page.verdict == "cannot_tell" { &["--no-browser"] } else { &[] };
    // Whether something stands at the same place on several pages is seen by who opens them.
    let steps = if page.criterion == "same-place" { "1" } else { "0" };
    let done = room.run([&["check", url, "--format", "json", "--output", "-", "--max-steps", steps], eyes].concat());
    let report = done.json();
    let findings = report["findings"].as_array().map_or(&[][..], Vec::as_slice);
    let finding = findings.iter().find(|finding| finding["id"] == page.criterion.as_str());
    let Some(finding) = finding else { return Some(format!("{}: no finding\n{}", page.path, done.err)) };
    let right = finding["verdict"] == page.verdict;
    (!right).then(|| format!("{}: {} {} {}", page.path, finding["verdict"], finding["points"], finding["measure"]))
}

#[test]
fn every_page_gets_the_verdict_in_its_name() {
    let server = sites::serve();
    let pages = Mutex::new(sites::criterion_pages().into_iter());
    let wrong = Mutex::new(Vec::new());
    let next = || pages.lock().ok().and_then(|mut pages| pages.next());
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while let Some(page) = next() {
                    wrong.lock().expect("the list").extend(fault(&page, &server.url(&page.path)));
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("the list");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_criterion_has_a_good_and_a_poor_page() {
    let pages = sites::criterion_pages();
    let server = sites::serve();
    let room = Room::new();
    let report = room.run(["check", &server.url("/kind/"), "--format", "json", "--output", "-", "--no-browser"]).json();
    for finding in report["findings"].as_array().expect("findings") {
        for verdict in ["good", "poor"] {
            let there = pages.iter().any(|page| finding["id"] == page.criterion.as_str() && page.verdict == verdict);
            assert!(there, "tests/sites/criteria/{}/{verdict}-1.html is missing", finding["id"]);
        }
    }
}
