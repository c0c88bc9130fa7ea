//! A list of merchants is rated from start to finish, however often it is interrupted.
#![cfg(unix)]

use doorbell_tests::room::{Done, Room};
use doorbell_tests::street::{House, Street};
use serde_json::Value;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How merchants are rated here: near, and without waiting between their pages.
const HOW: [&str; 6] = ["--pause", "0", "--max-steps", "2", "--at-once", "2"];

/// The longest a rating of a few may take. It is a safety net, not a measure.
const SOON: Duration = Duration::from_secs(120);

/// A room with a list in it.
struct Desk {
    room: Room,
    folder: PathBuf,
}

impl Desk {
    fn with(list: &str) -> Self {
        let room = Room::new();
        let work = tempfile::tempdir().expect("a folder").keep();
        fs::write(work.join("商户.csv"), list).expect("the list");
        Self { room, folder: work }
    }

    fn list(&self) -> String {
        self.folder.join("商户.csv").display().to_string()
    }

    fn rating(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn rate(&self, rating: &Path, more: &[&str]) -> Done {
        self.room.run(self.args(rating, more))
    }

    fn args(&self, rating: &Path, more: &[&str]) -> Vec<String> {
        let (list, rating) = (self.list(), rating.display().to_string());
        let args = [&["rate", &list, "--out", &rating], &HOW[..], more].concat();
        args.into_iter().map(str::to_owned).collect()
    }

    /// Rates until the journal has so many lines; then it is killed.
    fn rate_until(&self, longest: Duration, rating: &Path, wanted: usize) {
        let mut child = self.room.start(self.args(rating, &[]));
        let until = Instant::now() + longest;
        while outcomes(rating) < wanted {
            assert!(Instant::now() < until, "it came no further than {}", outcomes(rating));
            // A file tells nobody that it grew.
            std::thread::sleep(Duration::from_millis(20));
        }
        child.kill().expect("SIGKILL");
        child.wait().expect("its end");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The results without what differs from one time to another.
fn results(rating: &Path) -> Vec<Value> {
    let text = fs::read_to_string(rating.join("results.jsonl")).expect("results");
    let mut rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    for row in &mut rows {
        let entry = row["entry"].as_object_mut().expect("an outcome");
        for time in ["at", "seconds", "attempt"] {
            entry.remove(time);
        }
        if let Some(line) = entry.get_mut("line").and_then(Value::as_object_mut) {
            line.remove("recorded_at");
        }
    }
    rows
}

fn states(rating: &Path) -> Vec<String> {
    let state = |row: &Value| match row["entry"]["line"]["state"]["is"].as_str() {
        Some(state) => state.to_owned(),
        None => row["entry"]["outcome"].as_str().unwrap_or("waiting").to_owned(),
    };
    results(rating).iter().map(state).collect()
}

/// Lines of the journal, the whole ones.
fn outcomes(rating: &Path) -> usize {
    fs::read_to_string(rating.join("outcomes.jsonl")).map_or(0, |text| text.matches('\n').count())
}

#[test]
fn a_rating_that_is_killed_again_and_again_comes_to_the_same() {
    comes_to_the_same_if_killed_at(&[1, 4, 6], 10, SOON);
}

#[test]
#[ignore = "half an hour: the same with three hundred merchants"]
fn a_long_rating_that_is_killed_ten_times_comes_to_the_same() {
    let an_hour = Duration::from_secs(3_600);
    comes_to_the_same_if_killed_at(&[1, 30, 31, 75, 120, 150, 199, 230, 260, 297], 300, an_hour);
}

/// Rates a street of so many in peace, and once more with a SIGKILL after each of these; no run may take longer.
fn comes_to_the_same_if_killed_at(kills: &[usize], merchants: usize, longest: Duration) {
    let street = Street::open(merchants);
    let desk = Desk::with(&street.list());
    let (whole, killed) = (desk.rating("whole"), desk.rating("killed"));
    let done = desk.room.run_for(longest, desk.args(&whole, &[]));
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    for wanted in kills {
        desk.rate_until(longest, &killed, *wanted);
    }
    assert!(outcomes(&killed) < merchants, "it was killed in the middle");
    let done = desk.room.run_for(longest, desk.args(&killed, &[]));
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    assert_eq!(results(&killed), results(&whole));
    assert_eq!(outcomes(&killed), merchants, "nothing was done twice");
    assert_eq!(cases(&killed), cases(&whole));
    assert_eq!(desk.room.leftovers(), Vec::<String>::new());
}

/// The names of the cases that were kept.
fn cases(rating: &Path) -> Vec<OsString> {
    let names = fs::read_dir(rating.join("cases")).expect("cases").flatten().map(|entry| entry.file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

#[test]
fn each_merchant_is_told_as_it_is_and_nobody_is_ranked_low_for_not_being_seen() {
    let houses = [House::Open, House::Nobody, House::Shy, House::Closed, House::Gone];
    let street = Street::with(houses);
    let desk = Desk::with(&street.list());
    let rating = desk.rating("rating");
    let done = desk.rate(&rating, &["--contact", "check@association.example", "--lang", "en"]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    assert_eq!(states(&rating)[..2], ["ranked", "ranked"]);
    assert_eq!(states(&rating)[3..], ["forbidden", "unseen"]);
    let rows = results(&rating);
    // What it does not let us see is not held against it.
    assert_ne!(rows[2]["entry"]["line"]["grade"], "E", "{}", rows[2]);
    assert_eq!(rows[0]["place"]["rank"], 1, "{}", rows[0]);
    assert!(rows[3]["place"].is_null() && rows[4]["place"].is_null());
    assert!(done.out.contains("robots.txt") && done.out.contains("404"), "{}", done.out);
    // Who forbids it is asked for its rules and nothing else, and everybody is told who asks.
    assert!(street.asked(3).iter().all(|(path, _)| path == "/robots.txt"), "{:?}", street.asked(3));
    assert!(street.asked(2).iter().all(|(path, _)| path != "/contact"), "{:?}", street.asked(2));
    let pages = street.asked(0).into_iter().filter(|(path, _)| path == "/");
    assert!(pages.clone().count() > 0);
    assert!(pages.into_iter().all(|(_, from)| from.as_deref() == Some("check@association.example")));

    // A rating that is finished is not begun again; only what was not seen is tried once more where that is asked for.
    let (before, open) = (street.requests(), street.asked(0).len());
    assert_eq!(desk.rate(&rating, &["--contact", "check@association.example"]).code, Some(0));
    assert_eq!(street.requests(), before);
    assert_eq!(desk.rate(&rating, &["--contact", "check@association.example", "--retry"]).code, Some(0));
    assert!(street.requests() > before, "the one that is gone was asked again");
    assert_eq!(street.asked(0).len(), open, "who was seen was not");
    assert_eq!(outcomes(&rating), 7, "five, and the two that were not seen");
}

#[test]
fn a_list_is_shown_as_it_is_understood_and_a_bad_one_says_what_to_do() {
    let desk = Desk::with("企业名称,网址\n甲,shop.example\n乙,\n丙,https://shop.example/\n");
    let done = desk.room.run(["rate", &desk.list(), "--preview", "--lang", "zh-Hans"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    for told in ["1 家商户", "“企业名称”→商户", "第 3 行“乙”：没有网址", "第 4 行", "和第 2 行是同一个网页"]
    {
        assert!(done.out.contains(told), "{told} in {}", done.out);
    }
    fs::write(desk.list(), "名称,电话\n甲,400-200-3618\n").expect("the list");
    let done = desk.room.run(["rate", &desk.list(), "--lang", "en"]);
    assert_eq!(done.code, Some(3));
    assert!(done.err.contains("URL"), "{}", done.err);
    let done = desk.room.run(["rate", "/nowhere/list.csv", "--lang", "en"]);
    assert_eq!(done.code, Some(3), "{}", done.err);
}
