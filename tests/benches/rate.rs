//! A rating of three hundred merchants: whether the memory of all its processes stays flat, and how many pages a minute it
//! reaches beside bare loads of the same pages at the same width. Prints ratios: the machine is noisy.
//!
//! `DOORBELL_STREET` merchants instead of 300, `DOORBELL_WIDTH` at once instead of as many as it chooses, in
//! `DOORBELL_BROWSER` instead of the one that is found.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use doorbell_capture::{Browser, BrowserChoice, Settings};
use doorbell_tests::room::Room;
use doorbell_tests::street::Street;
use futures_util::{StreamExt, stream};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use url::Url;

/// The bounds of the issue *Ratings*.
const SLOWER: f64 = 1.3;
/// Merchants after which the first memory is taken.
const WARM: usize = 50;

fn main() {
    let count = std::env::var("DOORBELL_STREET").ok().and_then(|count| count.parse().ok()).unwrap_or(300);
    let street = Street::open(count);
    let room = Room::new();
    let rating = room.path().join("rating");
    let seen = rate(&room, &street, &rating, count);
    println!("{count} merchants, {} at once, {:.0} s", seen.width, seen.time.as_secs_f64());
    println!(
        "memory of all processes: {} MB after {WARM}, {} MB at most after that, {} MB at the end",
        seen.warm, seen.most, seen.last
    );
    let a_minute = |time: Duration, pages: usize| pages as f64 / time.as_secs_f64() * 60.0;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let (bare_time, bare_pages) = runtime.block_on(bare(&street, seen.width));
    let (own, bare) = (a_minute(seen.time, seen.pages), a_minute(bare_time, bare_pages));
    println!("pages a minute: {own:.0} in the rating, {bare:.0} bare at that width: {:.2}, bound {SLOWER}", bare / own);
}

/// The width the program settles on by itself, from what it says while it rates a short street.
fn chosen(room: &Room) -> String {
    let street = Street::open(80);
    let said = room.run_for(Duration::from_secs(600), args(&street, &room.path().join("short"), &["--lang", "en"])).err;
    let mut widths = said.lines().filter_map(|line| line.strip_suffix(" merchants at once"));
    widths.next_back().expect("the width is told").to_owned()
}

/// How a street is rated into a folder; its list is written beside it.
fn args(street: &Street, rating: &Path, more: &[&str]) -> Vec<String> {
    let list = rating.with_extension("csv");
    fs::write(&list, street.list()).expect("the list");
    let (list, out) = (list.display().to_string(), rating.display().to_string());
    let args = ["rate", &list, "--out", &out, "--pause", "0", "--max-steps", "2", "--no-scout"];
    let browser = browser().map(|path| ["--browser".to_owned(), path.display().to_string()]);
    args.iter().chain(more).map(ToString::to_string).chain(browser.into_iter().flatten()).collect()
}

/// Another browser than the one that is found.
fn browser() -> Option<PathBuf> {
    std::env::var_os("DOORBELL_BROWSER").map(PathBuf::from)
}

/// How often the memory is looked at. Reading it costs the machine something, too.
const OFTEN: Duration = Duration::from_secs(3);

struct Seen {
    width: usize,
    time: Duration,
    /// Pages that were opened, on both devices.
    pages: usize,
    warm: u64,
    most: u64,
    last: u64,
}

fn rate(room: &Room, street: &Street, rating: &Path, count: usize) -> Seen {
    let width = std::env::var("DOORBELL_WIDTH").unwrap_or_else(|_| chosen(room));
    let args = args(street, rating, &["--at-once", &width]);
    let began = Instant::now();
    let mut child = room.start(args);
    let (mut warm, mut most, mut last) = (0, 0, 0);
    while child.try_wait().expect("its state").is_none() {
        let (done, memory) = (outcomes(rating), memory(room));
        if done >= WARM && warm == 0 {
            warm = memory;
        }
        if done >= WARM {
            (most, last) = (most.max(memory), if done < count { memory } else { last });
        }
        std::thread::sleep(OFTEN);
    }
    Seen { width: width.parse().unwrap_or(1), time: began.elapsed(), pages: pages(street), warm, most, last }
}

/// Pages of the street that were opened so far, on both devices.
fn pages(street: &Street) -> usize {
    let asked = (0..street.urls().len()).flat_map(|index| street.asked(index));
    asked.filter(|(path, _)| path == "/" || path == "/contact").count()
}

fn outcomes(rating: &Path) -> usize {
    fs::read_to_string(rating.join("outcomes.jsonl")).map_or(0, |text| text.matches('\n').count())
}

/// Proportional memory of the program and its browsers, MB: shared pages count once.
fn memory(room: &Room) -> u64 {
    let of = |id: u32| {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0)
    };
    room.processes().iter().map(|process| of(process.id)).sum::<u64>() / 1024
}

/// Loads the first page of every merchant on both devices, without looking closely; time and pages.
async fn bare(street: &Street, width: usize) -> (Duration, usize) {
    let settings = Settings {
        pictures: false,
        looks: false,
        browser: browser().map_or_else(BrowserChoice::default, BrowserChoice::Path),
        ..Settings::default()
    };
    let browser = Browser::launch(&settings, &()).await.expect("a browser");
    let began = Instant::now();
    let before = pages(street);
    let urls: Vec<Url> = street.urls().iter().map(|url| Url::parse(url).expect("an address")).collect();
    stream::iter(urls)
        .for_each_concurrent(width, |url| {
            let (browser, settings) = (&browser, &settings);
            async move {
                browser.record(&url, settings, &|_| Vec::new(), &()).await.expect("a recording");
            }
        })
        .await;
    let time = began.elapsed();
    browser.close();
    (time, pages(street) - before)
}
