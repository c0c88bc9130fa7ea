//! What a walk costs beside bare loads: a check of a merchant whose number is three presses away, against loading the pages
//! of that way one after another in the same browser, on both devices. Prints the ratio: the machine is noisy.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use doorbell_capture::{Browser, Settings};
use doorbell_tests::http::Server;
use doorbell_tests::room::Room;
use doorbell_tests::walks;
use serde_json::Value;
use std::time::{Duration, Instant};
use url::Url;

/// The merchant, and the pages of its way from its help centre to its number: three presses.
const MERCHANT: &str = "help-centre";
const WAY: [&str; 4] = ["/help/index.html", "/help/aftersales.html", "/help/unsolved.html", "/help/contact.html"];
/// The bound of the issue *Walk*.
const BOUND: f64 = 1.6;
const TIMES: usize = 5;

fn main() {
    let server = walks::serve(MERCHANT);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    let mut figures = Vec::new();
    for _ in 0..TIMES {
        // In turn, so that a slow minute of the machine is everybody's.
        let (start, loads) = runtime.block_on(load(&server));
        figures.push([start, loads, check(&server)]);
    }
    let of = |index: usize| median(figures.iter().map(|row| row[index].as_secs_f64()).collect());
    let (start, loads, check) = (of(0), of(1), of(2));
    println!("medians of {TIMES}, seconds, both devices");
    println!("  starting the browser {start:.2}; loading {} pages one after another {loads:.2}", WAY.len());
    println!("  a check that walks there {check:.2}: {:.2} of both, bound {BOUND}", check / (start + loads));
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Time to start a browser, and to load the pages one after another until each rests, without looking at them closely.
async fn load(server: &Server) -> (Duration, Duration) {
    let settings = Settings { pictures: false, looks: false, ..Settings::default() };
    let began = Instant::now();
    let browser = Browser::launch(&settings, &()).await.expect("a browser");
    let started = Instant::now();
    for path in WAY {
        let url = Url::parse(&server.url(path)).expect("an address");
        browser.record(&url, &settings, &|_| Vec::new(), &()).await.expect("a recording");
    }
    let loaded = started.elapsed();
    browser.close();
    (started - began, loaded)
}

/// Time of a whole check by the real program, its browser's start included. It must have got there, or the figure is void.
fn check(server: &Server) -> Duration {
    let room = Room::new();
    let began = Instant::now();
    let done = room.run(["check", &server.url(WAY[0]), "--format", "json", "--output", "-", "--quiet"]);
    let took = began.elapsed();
    let report = done.json();
    let number = report["entrances"].as_array().and_then(|all| all.iter().find(|entrance| entrance["kind"] == "phone"));
    let steps = |device: &str| number.and_then(|number| number["devices"][device]["steps"].as_u64());
    if [steps("phone"), steps("desktop")] != [Some(3), Some(3)] {
        println!("  the check did not walk there: {}", number.unwrap_or(&Value::Null)["devices"]);
    }
    took
}
