//! What each query costs in a history of 10,000 checks: `cargo bench -p doorbell-history`. Each should stay below 100 ms.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for developers")]

use doorbell_history::{CheckId, History, NewCheck, Order, Query};
use std::time::Instant;

const CHECKS: u32 = 10_000;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    let history = History::open(&path).unwrap().history;
    history.in_one_go(|history| (0..CHECKS).try_for_each(|index| history.add(&check(index)).map(drop))).unwrap();
    drop(history);
    measure("open", || drop(History::open(&path).unwrap()));
    let mut history = History::open(&path).unwrap().history;
    let query = |text: &str, order, offset| Query { text: text.into(), grade: None, order, offset, limit: 50 };
    measure("newest", || drop(history.find(&query("", Order::Newest, 0)).unwrap()));
    measure("last page", || drop(history.find(&query("", Order::Newest, CHECKS - 50)).unwrap()));
    measure("worst", || drop(history.find(&query("", Order::Worst, 0)).unwrap()));
    measure("search", || drop(history.find(&query("邻居 77", Order::Best, 0)).unwrap()));
    measure("search in vain", || drop(history.find(&query("nothing like it", Order::Newest, 0)).unwrap()));
    let grade = Query { grade: Some("B".into()), ..query("example", Order::Oldest, 100) };
    measure("grade", || drop(history.find(&grade).unwrap()));
    measure("trend", || drop(history.trend("shop-7.example").unwrap()));
    measure("recent", || drop(history.recent(8).unwrap()));
    let last = CheckId::from(CHECKS);
    measure("previous", || drop(history.previous(last).unwrap()));
    let many: Vec<CheckId> = (1..=500).collect();
    measure("delete 500", || history.delete(&many).unwrap());
    measure("undo", || history.undo_delete(&many).unwrap());
}

/// The slowest of five.
fn measure(name: &str, mut work: impl FnMut()) {
    let slowest = (0..5).map(|_| {
        let began = Instant::now();
        work();
        began.elapsed()
    });
    println!("{name:<16} {:>8.1} ms", slowest.max().unwrap_or_default().as_secs_f64() * 1000.0);
}

fn check(index: u32) -> NewCheck {
    let merchant = format!("shop-{}.example", index % 800);
    NewCheck {
        url: format!("https://www.{merchant}/contact/{index}?from=list"),
        merchant,
        title: format!("好邻居商城 {index} 号店 联系我们"),
        recorded_at: format!("2026-{:02}-{:02}T{:02}:00:00Z", index % 12 + 1, index % 28 + 1, index % 24),
        score: (!index.is_multiple_of(9)).then(|| f64::from(index % 1000) / 10.0),
        grade: (!index.is_multiple_of(9)).then(|| ["A", "B", "C", "D", "E"][index as usize % 5].into()),
        judged_share: 0.93,
        sentence: [
            "老人要往下翻五屏才能找到电话，字只有十二像素。".into(),
            "An older customer scrolls 5 screens.".into(),
        ],
        folder: format!("cases/{index}"),
    }
}
