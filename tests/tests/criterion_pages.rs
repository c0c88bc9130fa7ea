//! One page a case: the verdict of a criterion is the one that the page's name says.

use doorbell_capture::{Browser, Settings, http};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::finding::Finding;
use doorbell_engine::score::rate;
use doorbell_engine::trail::Trail;
use doorbell_tests::http::Server;
use doorbell_tests::room::Room;
use doorbell_tests::sites::{self, CriterionPage};
use std::sync::Mutex;
use std::time::Duration;
use url::Url;

/// Pages open at the same time, each on both devices.
const AT_ONCE: usize = 2;

/// What is seen of a page. What eyes are needed for is unsure without a browser.
async fn trail(browser: &Browser, page: &CriterionPage, url: &Url) -> Trail {
    let settings = Settings { pictures: false, timeout: Duration::from_secs(100), ..Settings::default() };
    if page.verdict == "cannot_tell" {
        return http::record(url, &settings).await;
    }
    let recording = browser.record(url, &settings, &|trail| closer_look(trail, &find(trail)), &()).await;
    recording.expect("a recording").trail
}

/// What is wrong with a verdict, if anything.
fn fault(page: &CriterionPage, finding: Option<&Finding>) -> Option<String> {
    let Some(finding) = finding else { return Some(format!("{}: no finding", page.path)) };
    let Finding { verdict, points, measure, .. } = finding;
    (verdict.id() != page.verdict).then(|| format!("{}: {} {points:?} {measure}", page.path, verdict.id()))
}

async fn faults(server: &Server, pages: Vec<CriterionPage>) -> Vec<String> {
    let browser = Browser::launch(&Settings::default(), &()).await.expect("a browser");
    let (waiting, wrong) = (Mutex::new(pages.into_iter()), Mutex::new(Vec::new()));
    let next = || waiting.lock().ok().and_then(|mut pages| pages.next());
    let work = || async {
        while let Some(page) = next() {
            let url = Url::parse(&server.url(&page.path)).expect("an address");
            let trail = trail(&browser, &page, &url).await;
            let rating = rate(&trail, &find(&trail));
            let finding = rating.findings.iter().find(|finding| finding.id == page.criterion);
            wrong.lock().expect("the list").extend(fault(&page, finding));
        }
    };
    futures_util::future::join_all((0..AT_ONCE).map(|_| work())).await;
    browser.close();
    wrong.into_inner().expect("the list")
}

#[test]
fn every_page_gets_the_verdict_in_its_name() {
    let server = sites::serve();
    let pages = sites::criterion_pages().into_iter().filter(|page| page.criterion != WALKED).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let wrong = runtime.expect("a runtime").block_on(faults(&server, pages));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether something stands at the same place on several pages is seen by who opens them.
const WALKED: &str = "same-place";

#[test]
fn pages_that_must_be_walked_get_theirs_too() {
    let server = sites::serve();
    let pages = sites::criterion_pages().into_iter().filter(|page| page.criterion == WALKED);
    let wrong: Vec<String> = pages
        .filter_map(|page| {
            let eyes: &[&str] = if page.verdict == "cannot_tell" { &["--no-browser"] } else { &[] };
            let url = server.url(&page.path);
            let args = ["check", &url, "--format", "json", "--output", "-", "--max-steps", "1"];
            let report = Room::new().run([&args, eyes].concat()).json();
            let finding = report["findings"].as_array()?.iter().find(|finding| finding["id"] == WALKED)?.clone();
            (finding["verdict"] != page.verdict).then(|| format!("{}: {finding}", page.path))
        })
        .collect();
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
