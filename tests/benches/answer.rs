//! What an answer costs beside the bare load of the same page in the same browser: processor time of the browser and of
//! Doorbell itself, for both devices, and the memory of the whole process tree. Prints ratios: the machine is noisy.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use doorbell_capture::{Browser, Progress, Recording, Settings, Watch};
use doorbell_engine::find::find;
use doorbell_engine::geometry::Device;
use doorbell_engine::report::{Report, json};
use doorbell_engine::score::rate;
use doorbell_engine::text::{Language, Texts};
use doorbell_tests::http::Server;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::Duration;
use url::Url;

const USUAL: [usize; 3] = [64, 3_000, 20_000];
/// The bound of the issue *First answer*, in ms of processor time for the usual sizes.
const BOUNDS: [f64; 3] = [40.0, 400.0, 2_600.0];
const TIMES: usize = 5;
const JUDGINGS: usize = 500;

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { USUAL.to_vec() } else { sizes };
    let server = Server::start(|request, reply| {
        let elements = request.path.trim_matches('/').parse().unwrap_or(64);
        reply.page(&shop(elements));
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    println!("medians of {TIMES}, processor ms, both devices together; memory is the whole process tree's");
    for size in sizes {
        let costs: Vec<Cost> = (0..TIMES).map(|_| runtime.block_on(measure(&server, size))).collect();
        show(size, &costs);
    }
}

/// What one check of one page cost, in ms of processor time.
struct Cost {
    load: f64,
    browser: f64,
    own: f64,
    finding: f64,
    judging: f64,
    elements: usize,
    json: usize,
    memory: f64,
}

fn show(size: usize, costs: &[Cost]) {
    let of = |what: fn(&Cost) -> f64| median(costs.iter().map(what).collect());
    let (load, browser, own) = (of(|c| c.load), of(|c| c.browser), of(|c| c.own));
    let (finding, judging) = (of(|c| c.finding), of(|c| c.judging));
    let work = browser + own + finding + judging;
    let bound =
        USUAL.iter().position(|usual| *usual == size).map_or_else(String::new, |at| format!(", bound {}", BOUNDS[at]));
    // Both devices' snapshots were searched and judged.
    let thousands = (2 * costs.first().map_or(size, |cost| cost.elements)) as f64 / 1000.0;
    println!("{size} elements");
    println!(
        "  bare load {load:.1} ms; all of Doorbell's own work {work:.1} ms{bound}: {:.2} of the load",
        work / load
    );
    println!(
        "    snapshots in the browser {browser:.1}, decoding {own:.1}, finding {finding:.2}, judging {judging:.2} ms"
    );
    println!("    per 1,000 elements: finding {:.2}, judging {:.3} ms", finding / thousands, judging / thousands);
    println!("  JSON {:.1} kB; memory of all processes {:.0} MB", of(|c| c.json as f64) / 1000.0, of(|c| c.memory));
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Loads and records the page on one device after the other, so that no load runs beside a snapshot.
async fn measure(server: &Server, elements: usize) -> Cost {
    let url = Url::parse(&server.url(&format!("/{elements}"))).expect("an address");
    let mut cost =
        Cost { load: 0.0, browser: 0.0, own: 0.0, finding: 0.0, judging: 0.0, elements, json: 0, memory: 0.0 };
    let mut trail = None;
    for device in Device::ALL {
        let settings = Settings {
            devices: vec![device],
            pictures: false,
            looks: false,
            timeout: Duration::from_secs(120),
            ..Settings::default()
        };
        let browser = Browser::launch(&settings, &()).await.expect("a browser");
        let marks = Marks::default();
        let recording = browser.record(&url, &settings, &|_| Vec::new(), &marks).await.expect("a recording");
        cost.memory = cost.memory.max(descendants().into_iter().chain([std::process::id()]).map(memory).sum());
        marks.add_to(&mut cost);
        browser.close();
        trail = Some(merged(trail, recording));
    }
    let trail = trail.expect("two devices");
    let me = std::process::id();
    let began = cpu(me);
    let search = find(&trail);
    let found = cpu(me);
    // The scheduler's clock is coarse beside one judging.
    let ratings: Vec<_> = (0..JUDGINGS).map(|_| rate(&trail, &search)).collect();
    (cost.finding, cost.judging) = (found - began, (cpu(me) - found) / JUDGINGS as f64);
    let rating = ratings.into_iter().next().expect("at least one");
    cost.json = json::render(&Report::of(&trail, &search, &rating), &Texts::new(Language::ZhHans)).len();
    cost
}

fn merged(trail: Option<doorbell_engine::trail::Trail>, recording: Recording) -> doorbell_engine::trail::Trail {
    let Some(mut trail) = trail else { return recording.trail };
    trail.snapshots.extend(recording.trail.snapshots);
    trail.steps.extend(recording.trail.steps);
    trail
}

/// Processor time at the moments that part loading from looking.
#[derive(Default)]
struct Marks(Mutex<Vec<Mark>>);

/// Taking the browser's time costs time of our own, so ours is read on both sides of it.
struct Mark {
    event: Progress,
    own_before: f64,
    browser: f64,
    own_after: f64,
}

impl Watch for Marks {
    fn saw(&self, event: Progress) {
        if matches!(event, Progress::Opening(..) | Progress::Settled(_) | Progress::Recorded(_)) {
            let own_before = cpu(std::process::id());
            let browser = descendants().into_iter().map(cpu).sum();
            let own_after = cpu(std::process::id());
            self.0.lock().expect("no panic holds it").push(Mark { event, own_before, browser, own_after });
        }
    }
}

impl Marks {
    fn add_to(&self, cost: &mut Cost) {
        let marks = self.0.lock().expect("no panic holds it");
        let at = |wanted: fn(&Progress) -> bool| marks.iter().find(|mark| wanted(&mark.event));
        let opening = at(|event| matches!(event, Progress::Opening(..))).expect("the page was opened");
        let settled = at(|event| matches!(event, Progress::Settled(_))).expect("the page came to rest");
        let recorded = at(|event| matches!(event, Progress::Recorded(_))).expect("the page was recorded");
        cost.load += settled.browser - opening.browser;
        cost.browser += recorded.browser - settled.browser;
        cost.own += recorded.own_before - settled.own_after;
    }
}

/// Every process that this one started, and theirs.
fn descendants() -> Vec<u32> {
    let (me, parents) = (std::process::id(), parents());
    parents.keys().copied().filter(|pid| descends(*pid, me, &parents)).collect()
}

fn parents() -> BTreeMap<u32, u32> {
    let pids = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.filter_map(|pid: u32| Some((pid, stat(pid)?.get(1)?.parse().ok()?))).collect()
}

/// The fields of `/proc/PID/stat` behind the name, which may hold anything.
fn stat(pid: u32) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    Some(text.rsplit_once(')')?.1.split_whitespace().map(str::to_owned).collect())
}

fn descends(pid: u32, from: u32, parents: &BTreeMap<u32, u32>) -> bool {
    let mut at = pid;
    while let Some(parent) = parents.get(&at) {
        if *parent == from {
            return true;
        }
        at = *parent;
    }
    false
}

/// Time on the processor in ms, all threads, from the scheduler's own nanoseconds.
fn cpu(pid: u32) -> f64 {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let nanoseconds = threads.filter_map(|thread| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse::<f64>().ok()
    });
    nanoseconds.sum::<f64>() / 1e6
}

/// Proportional memory in MB: what is shared is counted once.
fn memory(pid: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// A shop page of so many elements: rows of goods with a price and a link, and the customer service in the footer.
fn shop(elements: usize) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>商店</title><style>.row{display:flex;gap:8px;padding:4px;border-bottom:1px solid #ddd}\
         .row a{color:#124}.price{color:#a30;font-weight:700}footer{background:#eee;padding:20px}</style><main>",
    );
    for row in 0..elements.saturating_sub(10) / 4 {
        let _ = write!(
            page,
            "<div class=row><a href='/goods/{row}'>商品 {row}</a><span>库存 {} 件</span><b class=price>¥{}.00</b></div>",
            row % 97,
            row % 890 + 10
        );
    }
    page.push_str("</main><footer><p>客服热线：<a href='tel:4002003618'>400-200-3618</a></p><p>服务时间 9:00–18:00</p></footer></html>");
    page
}
