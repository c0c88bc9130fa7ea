use super::*;
use crate::query::{Order, Query};

fn history() -> (tempfile::TempDir, History) {
    let folder = tempfile::tempdir().unwrap();
    let history = History::open(&folder.path().join("history.sqlite")).unwrap().history;
    (folder, history)
}

/// A check on a day of November.
fn keep(history: &History, merchant: &str, title: &str, day: u32, score: Option<f64>) -> CheckId {
    let check = NewCheck {
        merchant: merchant.into(),
        url: format!("https://www.{merchant}/a_b"),
        title: title.into(),
        recorded_at: format!("2026-11-{day:02}T08:00:00Z"),
        score,
        grade: score.map(|score| if score >= 85.0 { "A" } else { "D" }.into()),
        judged_share: 0.9,
        sentence: [String::new(), String::new()],
        folder: format!("{merchant}-{day}"),
    };
    history.add(&check).unwrap()
}

fn found(history: &History, query: Query) -> Vec<CheckId> {
    let page = history.find(&Query { limit: 10, ..query }).unwrap();
    assert_eq!(page.total as usize, page.checks.len());
    page.checks.into_iter().map(|check| check.id).collect()
}

fn text(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

#[test]
fn a_part_of_a_word_finds_in_any_script_and_signs_mean_themselves() {
    let (_folder, history) = history();
    let shop = keep(&history, "shop.example", "好邻居商城 Good Neighbour", 1, Some(90.0));
    let bank = keep(&history, "bank.example", "社区银行ÄRA", 2, None);
    assert_eq!(found(&history, text("邻居")), [shop]);
    assert_eq!(found(&history, text("NEIGHBOUR shop")), [shop]);
    assert_eq!(found(&history, text("ära")), [bank]);
    assert_eq!(found(&history, text("example")), [bank, shop]);
    assert_eq!(found(&history, text("a_b")), [bank, shop]);
    assert!(found(&history, text("%")).is_empty() && found(&history, text("neighbour bank")).is_empty());
}

#[test]
fn checks_come_in_the_order_and_of_the_grade_that_is_wanted_a_page_at_a_time() {
    let (_folder, history) = history();
    let [a, b, c] =
        [(1, Some(50.0)), (3, None), (2, Some(90.0))].map(|(day, score)| keep(&history, "x.example", "", day, score));
    let order = |order| found(&history, Query { order, ..Query::default() });
    assert_eq!([order(Order::Newest), order(Order::Oldest)], [[b, c, a], [a, c, b]]);
    assert_eq!([order(Order::Best), order(Order::Worst)], [[c, a, b], [a, c, b]]);
    assert_eq!(found(&history, Query { grade: Some("A".into()), ..Query::default() }), [c]);
    let second = history.find(&Query { offset: 1, limit: 1, ..Query::default() }).unwrap();
    assert_eq!((second.total, second.checks[0].id), (3, c));
}

#[test]
fn a_trend_goes_forward_in_time_and_the_previous_check_is_the_one_before() {
    let (_folder, history) = history();
    let [late, early] = [9, 4].map(|day| keep(&history, "x.example", "", day, Some(50.0)));
    let other = keep(&history, "y.example", "", 5, Some(80.0));
    let trend: Vec<_> = history.trend("x.example").unwrap().into_iter().map(|mark| mark.id).collect();
    assert_eq!(trend, [early, late]);
    assert_eq!(history.previous(late).unwrap().map(|check| check.id), Some(early));
    assert_eq!([early, other].map(|id| history.previous(id).unwrap()), [None, None]);
}

#[test]
fn each_recent_merchant_is_there_once() {
    let (_folder, history) = history();
    keep(&history, "x.example", "", 1, None);
    let y = keep(&history, "y.example", "", 2, None);
    let x = keep(&history, "x.example", "", 3, None);
    let z = keep(&history, "z.example", "", 4, None);
    let recent = |count| history.recent(count).unwrap().into_iter().map(|check| check.id).collect::<Vec<_>>();
    assert_eq!(recent(8), [z, x, y]);
    assert_eq!(recent(2), [z, x]);
}

#[test]
fn what_is_deleted_can_be_had_back_until_it_is_purged_and_its_number_is_never_used_again() {
    let (_folder, mut history) = history();
    let [a, b] = [1, 2].map(|day| keep(&history, "x.example", "", day, Some(50.0)));
    history.delete(&[a, b]).unwrap();
    assert_eq!(history.check(b).unwrap_err().code(), "no-such-check");
    history.undo_delete(&[a]).unwrap();
    assert_eq!(found(&history, Query::default()), [a]);
    let mut folders = Vec::new();
    history.purge(|_| false).unwrap();
    history
        .purge(|folder| {
            folders.push(folder.to_owned());
            true
        })
        .unwrap();
    history.purge(|folder| panic!("{folder} was forgotten")).unwrap();
    assert_eq!(folders, ["x.example-2"]);
    history.undo_delete(&[b]).unwrap();
    assert_eq!(found(&history, Query::default()), [a]);
    assert!(keep(&history, "x.example", "", 3, None) > b);
}
