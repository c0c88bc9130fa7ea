//! The test cases of W3C's ACT rules for what Doorbell measures too, on pages of our own: what passes there is good here,
//! what fails there is not. `sites/act/cases.toml` says what each case is about and where our thresholds are others.

use doorbell_capture::{Browser, Settings};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::finding::Verdict;
use doorbell_engine::score::rate;
use doorbell_tests::http::Server;
use doorbell_tests::sites;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Mutex;
use std::time::Duration;
use url::Url;

/// Cases in a hundred of which it may be said that they cannot be told.
const UNTOLD_AT_MOST: usize = 5;
/// Pages open at the same time, each on both devices.
const AT_ONCE: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Rule {
    id: String,
    name: String,
    criterion: String,
    case: Vec<Case>,
    #[serde(default)]
    left_out: Vec<LeftOut>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    page: String,
    idea: String,
    /// Where our page or threshold is not the rule's.
    differs: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeftOut {
    case: String,
    idea: String,
    why: String,
}

impl Case {
    fn passes(&self) -> bool {
        self.page.starts_with("passed-")
    }
}

fn table() -> Vec<Rule> {
    let file = sites::folder().join("act/cases.toml");
    let text = fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    toml::from_str::<Table>(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display())).rule
}

/// What a criterion says of a page, in one line for the reader of a failure.
struct Told {
    verdict: Verdict,
    says: String,
}

async fn told(browser: &Browser, server: &Server, rule: &Rule, case: &Case) -> Told {
    let url = Url::parse(&server.url(&format!("/act/{}/{}.html", rule.id, case.page))).expect("an address");
    let settings = Settings { pictures: false, timeout: Duration::from_secs(100), ..Settings::default() };
    let recording = browser.record(&url, &settings, &|trail| closer_look(trail, &find(trail)), &()).await;
    let trail = recording.expect("a recording").trail;
    let rating = rate(&trail, &find(&trail));
    let finding = rating.findings.iter().find(|finding| finding.id == rule.criterion).expect("the criterion");
    let why = if finding.measure.is_null() { finding.says.key.clone() } else { finding.measure.to_string() };
    let (page, idea, verdict) = (&case.page, &case.idea, finding.verdict.id());
    let says = format!("{} {page} ({idea}): {} is {verdict}: {why}", rule.id, rule.criterion);
    Told { verdict: finding.verdict, says }
}

/// Every case of the table with what was told of it. `DOORBELL_ACT=59br37` tries only the rules, or pages, named so.
async fn run(rules: &[Rule]) -> Vec<(bool, Told)> {
    let only = std::env::var("DOORBELL_ACT").unwrap_or_default();
    let wanted = |rule: &Rule, case: &Case| format!("{} {}", rule.id, case.page).contains(only.as_str());
    let cases = rules.iter().flat_map(|rule| rule.case.iter().map(move |case| (rule, case)));
    let waiting = Mutex::new(cases.filter(|(rule, case)| wanted(rule, case)));
    let (server, done) = (sites::serve(), Mutex::new(Vec::new()));
    let browser = Browser::launch(&Settings::default(), &()).await.expect("a browser");
    let next = || waiting.lock().ok().and_then(|mut cases| cases.next());
    let work = || async {
        while let Some((rule, case)) = next() {
            let told = told(&browser, &server, rule, case).await;
            done.lock().expect("the list").push((case.passes(), told));
        }
    };
    futures_util::future::join_all((0..AT_ONCE).map(|_| work())).await;
    browser.close();
    done.into_inner().expect("the list")
}

#[test]
fn what_passes_there_is_good_here_and_what_fails_is_not() {
    let rules = table();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let done = runtime.expect("a runtime").block_on(run(&rules));
    let untold = done.iter().filter(|(_, told)| told.verdict == Verdict::CannotTell).count();
    let wrong = done.iter().filter(|(passes, told)| match told.verdict {
        Verdict::Good => !passes,
        Verdict::Fair | Verdict::Poor => *passes,
        // Every page has an entrance that is seen: to look past it is no answer.
        Verdict::NotApplicable => true,
        Verdict::CannotTell => untold * 100 > UNTOLD_AT_MOST * done.len(),
    });
    let wrong: Vec<&str> = wrong.map(|(_, told)| told.says.as_str()).collect();
    assert!(wrong.is_empty(), "{} of {} cases, {untold} untold:\n{}", wrong.len(), done.len(), wrong.join("\n"));
}

#[test]
fn every_page_is_in_the_table_and_every_case_says_what_it_is() {
    for rule in table() {
        let folder = sites::folder().join("act").join(&rule.id);
        let files = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display())).flatten();
        let files: BTreeSet<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        let pages: BTreeSet<String> = rule.case.iter().map(|case| format!("{}.html", case.page)).collect();
        assert_eq!(files, pages, "{} {}", rule.id, rule.name);
        let left = rule.left_out.iter().map(|left| (left.case.as_str(), left.idea.as_str(), Some(left.why.as_str())));
        let cases = rule.case.iter().map(|case| (case.page.as_str(), case.idea.as_str(), case.differs.as_deref()));
        let mut all: Vec<(&str, u32)> = Vec::new();
        for (case, idea, why) in cases.chain(left) {
            let (kind, number) = case.rsplit_once('-').unwrap_or_else(|| panic!("{case}"));
            assert!(!idea.is_empty() && why != Some(""), "{} {case}", rule.id);
            all.push((kind, number.parse().unwrap_or_else(|_| panic!("{case}"))));
        }
        // Numbered as in the rule, without a gap: none is left out in silence.
        for kind in ["passed", "failed"] {
            let mut numbers: Vec<u32> = all.iter().filter(|(of, _)| *of == kind).map(|(_, number)| *number).collect();
            numbers.sort_unstable();
            assert!(!numbers.is_empty() && numbers.iter().copied().eq(1..=numbers.len() as u32), "{} {kind}", rule.id);
        }
    }
}
