//! Ratings on the desk, without a display and without a browser: merchants have the outcome they were given.

use super::*;
use crate::batch::{Entry, How, Outcome, Plan};
use crate::check::Case;
use crate::desk::{Place, merchant};
use crate::list;
use crate::wire::{Correction, ListPreview, ListSource, NewRating, RatedState, RatingForm, RatingProgress, RatingRun};
use doorbell_engine::build::{Page, trail};
use doorbell_engine::finding::Verdict;
use doorbell_engine::geometry::Device;
use doorbell_engine::ranking::Line;
use doorbell_engine::report::Album;
use doorbell_engine::text::Language;
use std::path::Path;

fn desk(data: &Path) -> Desk {
    Desk::open(Place {
        data: data.to_owned(),
        language: Language::ZhHans,
        pictures: "shot://localhost".to_owned(),
        outside: Box::new(|_| Ok(())),
    })
}

async fn preview(desk: &Desk, text: &str) -> Result<ListPreview, Failure> {
    desk.preview_list(ListSource::Text { text: text.to_owned() }).await
}

fn asked(list: u32, name: &str) -> NewRating {
    NewRating { list, name: name.to_owned(), contact: None, devices: vec![Device::Phone], pause_seconds: 1.5 }
}

#[tokio::test]
async fn a_pasted_list_is_shown_with_what_was_dropped_and_made_a_rating() {
    let data = tempfile::tempdir().unwrap();
    let desk = desk(data.path());
    let seen = preview(&desk, "青竹超市 shop.example\nhttps://shop.example/\n没有网址\nbank.example\n").await.unwrap();
    assert_eq!((seen.merchants, seen.dropped), (2, 2));
    let lines: Vec<usize> = seen.dropped_first.iter().map(|row| row.line).collect();
    assert_eq!((lines, seen.first[0].name.as_str()), (vec![2, 3], "青竹超市"));
    let row = desk.make_rating(asked(seen.id, "超市")).await.unwrap();
    assert_eq!((row.merchants, row.done, row.broken), (2, 0, None));
    assert!(row.id.ends_with("-超市"), "{}", row.id);
    let table = desk.rating_table(row.id.clone()).await.unwrap();
    assert!(table.rows.iter().all(|row| row.state == RatedState::Waiting && !row.has_case));
    assert_eq!((table.tally.left, table.rating.name.as_str()), (2, "超市"));
    // Another list was read meanwhile: what was not seen is not rated.
    preview(&desk, "tea.example").await.unwrap();
    assert_eq!(desk.make_rating(asked(seen.id, "x")).await.unwrap_err().code, "list-gone");
    assert_eq!(preview(&desk, " ").await.unwrap_err().code, "list-empty");
    assert_eq!(desk.ratings().await.unwrap().len(), 1);
}

#[tokio::test]
async fn built_in_merchants_are_rated_by_their_names() {
    let data = tempfile::tempdir().unwrap();
    let desk = desk(data.path());
    let seen = preview(&desk, "用心的,demo/kind\r\n藏人的,demo/hidden\r\n").await.unwrap();
    let addresses: Vec<&str> = seen.first.iter().map(|merchant| merchant.url.as_str()).collect();
    let base = desk.shops().await.unwrap().base();
    assert_eq!(addresses, [format!("{base}/kind/"), format!("{base}/hidden/")]);
    assert!(merchant::built_in(addresses[0], Some(&base)).is_some());
}

/// A case whose number has this size.
fn case(px: f64) -> Case {
    let page = |device| Page::on(device).text("客服热线：400-200-8888").size(px).done();
    Case::of(trail(vec![page(Device::Phone), page(Device::Desktop)]), Album::new())
}

/// A rating of three merchants: one checked, one at which Doorbell failed, one that waits.
fn rating(folder: &Path) {
    let list = "名称,网址,行业\n=青竹,shop.example,超市\n柳叶,bank.example,银行\n石榴,tea.example,超市\n";
    let list = list::read(list.as_bytes()).unwrap();
    drop(Batch::begin(folder, &Plan::new("三家", list, How::default(), Language::ZhHans)).unwrap());
    let batch = Batch::look(folder).unwrap();
    let case = case(11.0);
    batch.case(1).save(&case, Language::ZhHans).unwrap();
    let entry = |merchant, outcome| Entry { merchant, attempt: 1, at: String::new(), seconds: 1.0, outcome };
    let checked = entry(1, Outcome::Checked { line: Box::new(Line::of(&case.report())) });
    let failed = entry(2, Outcome::Failed { code: "merchant-time".into(), detail: "300".into() });
    let lines = [checked, failed].map(|entry| serde_json::to_string(&entry).unwrap() + "\n");
    std::fs::write(folder.join("outcomes.jsonl"), lines.concat()).unwrap();
}

#[tokio::test]
async fn a_rating_from_elsewhere_is_known_through_a_restart_and_no_other_folder_is_read() {
    let (data, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = place.path().join("stick");
    rating(&folder);
    let desk = desk(data.path());
    let shown = folder.display().to_string();
    assert_eq!(desk.rating_table(shown.clone()).await.unwrap_err().code, "rating-missing");
    assert_eq!(desk.open_rating(place.path().display().to_string()).await.unwrap_err().code, "rating-missing");
    let row = desk.open_rating(folder.join("plan.json").display().to_string()).await.unwrap();
    assert_eq!((row.id.as_str(), row.merchants, row.done), (shown.as_str(), 3, 2));
    let again = super::tests::desk(data.path());
    assert_eq!(again.ratings().await.unwrap(), [row]);
    for id in ["..", "../stick", "/etc", ""] {
        assert_eq!(again.rating_table(id.to_owned()).await.unwrap_err().code, "rating-missing", "{id}");
    }
}

#[tokio::test]
async fn a_merchant_s_case_is_opened_judged_otherwise_and_counts_so_in_the_table() {
    let (data, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = place.path().join("stick");
    rating(&folder);
    let desk = desk(data.path());
    let id = desk.open_rating(folder.display().to_string()).await.unwrap().id;
    let table = desk.rating_table(id.clone()).await.unwrap();
    let states: Vec<RatedState> = table.rows.iter().map(|row| row.state).collect();
    assert_eq!(states, [RatedState::Ranked, RatedState::Failed, RatedState::Waiting]);
    let first = &table.rows[0];
    assert_eq!((first.rank, first.range, first.px, first.verdicts.len()), (Some(1), Some([1, 1]), Some(11.0), 21));
    assert!(table.rows[1].says.contains("300") && !first.says.is_empty());
    let opened = desk.open_rated(id.clone(), 1).await.unwrap();
    assert!(opened.id < 0 && opened.document.rating.score == first.score);
    assert_eq!(desk.open_rated(id.clone(), 3).await.unwrap_err().code, "case-missing");
    let correction = Correction { verdict: Verdict::Good, reason: "可以放大".into() };
    desk.override_finding(opened.id, "text-size".into(), Some(correction)).await.unwrap();
    let now = desk.rating_table(id).await.unwrap();
    assert!(now.rows[0].corrected && now.rows[0].score > first.score);
}

#[tokio::test]
async fn tables_and_the_whole_folder_are_written_where_they_are_wanted_and_nothing_else_is_written_over() {
    let (data, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = place.path().join("stick");
    rating(&folder);
    let desk = desk(data.path());
    let id = desk.open_rating(folder.display().to_string()).await.unwrap().id;
    let export = async |form, name: &str| {
        desk.export_rating(id.clone(), form, place.path().join(name).display().to_string()).await
    };
    export(RatingForm::Csv, "a.csv").await.unwrap();
    assert!(std::fs::read_to_string(place.path().join("a.csv")).unwrap().contains("'=青竹"));
    export(RatingForm::Jsonl, "a.jsonl").await.unwrap();
    assert_eq!(export(RatingForm::Csv, "thesis.txt").await.unwrap_err().code, "export-name");
    let out = place.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let written = export(RatingForm::Folder, "out").await.unwrap();
    assert_eq!(written, out.join("stick").display().to_string());
    assert!(Batch::look(Path::new(&written)).unwrap().case(1).is_there());
    assert_eq!(export(RatingForm::Folder, "out").await.unwrap(), out.join("stick-2").display().to_string());
    assert_eq!(export(RatingForm::Folder, "stick/cases").await.unwrap_err().code, "export-folder");
}

#[tokio::test]
async fn a_rating_with_nothing_left_ends_at_once_and_two_do_not_run_at_once() {
    let (data, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = place.path().join("stick");
    rating(&folder);
    let desk = desk(data.path());
    let id = desk.open_rating(folder.display().to_string()).await.unwrap().id;
    let how = RatingRun { retry: false, at_once: Some(1) };
    let other = Batch::resume(&folder).unwrap();
    assert_eq!(desk.run_rating(id.clone(), how, &|_| ()).await.unwrap_err().code, "rating-busy");
    drop(other);
    let blocked = desk.gate.rating(|| (), async { desk.run_rating(id.clone(), how, &|_| ()).await.unwrap_err().code });
    assert_eq!(blocked.await.unwrap(), "rating-running");
    // The one that waits gets an outcome from elsewhere: nothing is left to do, and no browser is needed.
    let failed = Outcome::Failed { code: "merchant-time".into(), detail: "300".into() };
    let entry = Entry { merchant: 3, attempt: 1, at: String::new(), seconds: 1.0, outcome: failed };
    let mut journal = std::fs::read_to_string(folder.join("outcomes.jsonl")).unwrap();
    journal.push_str(&(serde_json::to_string(&entry).unwrap() + "\n"));
    std::fs::write(folder.join("outcomes.jsonl"), journal).unwrap();
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let ear = Arc::clone(&told);
    let tell = move |event: RatingProgress| ear.lock().unwrap().push(event);
    assert!(desk.run_rating(id, how, &tell).await.unwrap());
    assert!(!told.lock().unwrap().is_empty() && folder.join("ranking.csv").is_file());
}
