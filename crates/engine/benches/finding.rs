//! What finding costs on large pages: 1, 4 and 16 MB of HTML, of the kinds that are hard on it for different reasons. The
//! bound of the issue *Finder* is 20 ms for 1 MB, and that time grows no faster than the page. Processor time, so that a
//! busy machine does not count.
//!
//! ```text
//! cargo bench -p doorbell-engine --features build --bench finding [MEGABYTES…] [KIND…]
//! ```
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use doorbell_engine::build::{Page, trail};
use doorbell_engine::find::find;
use doorbell_engine::geometry::Device;
use doorbell_engine::trail::Trail;
use std::hint::black_box;

const USUAL: [usize; 3] = [1, 4, 16];
const MEGABYTE: usize = 1_000_000;
const TIMES: usize = 9;

/// Adds row number so-and-so to a page, and says how many bytes of HTML it would take.
type Row = fn(Page, usize) -> (Page, usize);

const KINDS: [(&str, Row); 6] = [
    ("page: as dense as the pages of the field, 106 bytes an element, a link in five, 9 % text", page),
    ("shop: nothing but short rows of goods with links and prices, 30 bytes an element", shop),
    ("article: long paragraphs of Chinese", article),
    ("prose: long paragraphs of English", prose),
    ("directory: rows of names with a telephone number each", directory),
    ("figures: paragraphs of nothing but digits", figures),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let sizes: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { USUAL.to_vec() } else { sizes };
    let kinds: Vec<&String> = words.iter().filter(|word| word.parse::<usize>().is_err()).collect();
    let wanted = |name: &str| kinds.is_empty() || kinds.iter().any(|kind| name.starts_with(kind.as_str()));
    // The lexicon and the numbering plans are made ready once a run, not once a page.
    println!("first use {:.1} ms; then medians of {TIMES}, in ms", timed(&page_of(1_000, shop)));
    for (name, row) in KINDS.into_iter().filter(|(name, _)| wanted(name)) {
        println!("{name}");
        for size in &sizes {
            let trail = page_of(size * MEGABYTE, row);
            let time = median((0..TIMES).map(|_| timed(&trail)).collect());
            println!("  {size:>3} MB  {time:>8.1} ms  {:>6.1} ms a MB", time / *size as f64);
        }
    }
}

fn page_of(bytes: usize, row: Row) -> Trail {
    let mut page = Page::on(Device::Desktop).lang("zh-CN").block("main");
    let (mut written, mut rows) = (0, 0);
    while written < bytes {
        let (longer, html) = row(page, rows);
        (page, written, rows) = (longer, written + html, rows + 1);
    }
    let page = page.end().block("footer").text("客服热线：400-200-3618").text("服务时间 9:00–18:00").end();
    trail(vec![page.done()])
}

fn timed(trail: &Trail) -> f64 {
    let began = Clock::start();
    black_box(find(black_box(trail)));
    began.milliseconds()
}

/// Processor time of this thread where the system tells it, else time on the wall. Linux's own books of a thread move in
/// ticks of several milliseconds; this clock does not.
struct Clock {
    #[cfg(unix)]
    processor: rustix::time::Timespec,
    #[cfg(not(unix))]
    wall: std::time::Instant,
}

#[cfg(unix)]
impl Clock {
    fn start() -> Self {
        Self { processor: processor() }
    }

    fn milliseconds(&self) -> f64 {
        let (before, now) = (self.processor, processor());
        (now.tv_sec - before.tv_sec) as f64 * 1e3 + (now.tv_nsec - before.tv_nsec) as f64 / 1e6
    }
}

#[cfg(unix)]
fn processor() -> rustix::time::Timespec {
    rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime)
}

#[cfg(not(unix))]
impl Clock {
    fn start() -> Self {
        Self { wall: std::time::Instant::now() }
    }

    fn milliseconds(&self) -> f64 {
        self.wall.elapsed().as_secs_f64() * 1e3
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What a card of goods takes on a page of the field: its classes, its picture's address and its scripts are the most of it.
fn page(page: Page, row: usize) -> (Page, usize) {
    let (goods, price) = (format!("第 {row} 号陶瓷风铃，手工烧制，附木架"), format!("¥{}.00", row % 890 + 10));
    let (href, detail) = (format!("https://shop.example/goods/{row}.html"), "满 99 元包邮 · 七天无理由退换".to_owned());
    let page = page.block_named("div", "goods-item col-xs-6 col-md-3 js-card").block_named("div", "goods-item__body");
    let page = page
        .picture("https://shop.example/img/thumb/0001.jpg", "")
        .link(&goods, &href)
        .block("p")
        .inline(&detail)
        .end();
    (page.block("span").inline(&price).end().end().end(), 850)
}

fn shop(page: Page, row: usize) -> (Page, usize) {
    let (goods, stock, price) =
        (format!("商品 {row}"), format!("库存 {} 件", row % 97), format!("¥{}.00", row % 890 + 10));
    let href = format!("https://shop.example/goods/{row}");
    let html = goods.len() + stock.len() + price.len() + href.len() + 90;
    (page.block_named("div", "row").link(&goods, &href).inline(&stock).inline(&price).end(), html)
}

fn article(page: Page, row: usize) -> (Page, usize) {
    let text = "秋天的山谷里住着一位做风铃的老人，他每天清晨沿着小路走到河边，听水声，也听来往的人说话。".repeat(8);
    let text = format!("第{row}章 {text}");
    let html = text.len() + 7;
    (page.text(&text), html)
}

fn prose(page: Page, row: usize) -> (Page, usize) {
    let text =
        "The bell maker of the valley walks to the river every morning and listens to whoever passes by. ".repeat(8);
    let text = format!("Chapter {row}. {text}");
    let html = text.len() + 7;
    (page.text(&text), html)
}

fn directory(page: Page, row: usize) -> (Page, usize) {
    let (name, number) = (format!("第{row}门市部"), format!("电话：010-5555{:04}", row % 10_000));
    let html = name.len() + number.len() + 27;
    (page.block("tr").block("td").inline(&name).end().block("td").inline(&number).end().end(), html)
}

fn figures(page: Page, row: usize) -> (Page, usize) {
    let numbers: Vec<String> = (0..40).map(|at| ((row * 40 + at) * 7_919 % 99_999_989).to_string()).collect();
    let text = numbers.join(" ");
    let html = text.len() + 7;
    (page.text(&text), html)
}
