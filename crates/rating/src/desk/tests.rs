//! The desk without a display and without a browser: cases are put into the history as they were recorded.

use super::*;
use crate::check::Case;
use crate::wire::{Correction, ExportFormat, HistoryOrder, HistoryQuery, Settings};
use doorbell_engine::build::{Page, trail};
use doorbell_engine::finding::Verdict;
use doorbell_engine::geometry::Device;
use doorbell_engine::report::Album;
use std::sync::Arc;

fn place(data: &Path) -> Place {
    Place {
        data: data.to_owned(),
        language: Language::ZhHans,
        pictures: "shot://localhost".to_owned(),
        outside: Box::new(|url| if url.contains("refuse") { Err("no".into()) } else { Ok(()) }),
    }
}

fn desk() -> (tempfile::TempDir, Desk) {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::open(place(data.path()));
    (data, desk)
}

fn case(px: f64) -> Case {
    let page = |device| Page::on(device).text("客服热线：400-200-8888").size(px).done();
    Case::of(trail(vec![page(Device::Phone), page(Device::Desktop)]), Album::new())
}

fn query(text: &str) -> HistoryQuery {
    HistoryQuery { text: text.into(), grade: None, offset: 0, limit: 10, order: HistoryOrder::Newest }
}

#[tokio::test]
async fn a_check_is_kept_through_a_restart_and_says_its_sentence_in_the_language_of_the_settings() {
    let (data, desk) = desk();
    let kept = desk.keep(case(20.0));
    assert!(kept.id > 0 && kept.previous.is_none() && kept.films.len() == 2);
    drop(desk);
    let desk = Desk::open(place(data.path()));
    assert_eq!(desk.open_check(kept.id).await.unwrap(), kept);
    let zh = desk.history(query("")).await.unwrap().rows;
    desk.save_settings(Settings { language: Some(Language::En), ..Settings::default() }).await.unwrap();
    let en = desk.history(query("")).await.unwrap().rows;
    assert!(zh[0].sentence.contains("电话") && en[0].sentence.contains("phone"), "{zh:?} {en:?}");
    assert_eq!(desk.open_check(kept.id).await.unwrap().document.sentence.language, Language::En);
    assert_eq!(desk.recent().await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_check_before_is_compared_with() {
    let (_data, desk) = desk();
    let before = desk.keep(case(20.0));
    let after = desk.keep(case(10.0));
    let previous = after.previous.unwrap();
    assert_eq!(previous.id, before.id);
    let size = previous.changes.iter().find(|change| change.finding == "text-size").unwrap();
    assert_eq!((size.before, size.after), (Some(Verdict::Good), Verdict::Poor));
    assert_eq!(desk.trend(desk.recent().await.unwrap()[0].merchant.clone()).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_person_may_judge_otherwise_with_a_reason_and_both_verdicts_stay() {
    let (_data, desk) = desk();
    let id = desk.keep(case(10.0)).id;
    let correct = |reason: &str| Some(Correction { verdict: Verdict::Good, reason: reason.into() });
    let refused = desk.override_finding(id, "text-size".into(), correct("  ")).await.unwrap_err();
    assert_eq!(refused.code, "reason-missing");
    assert_eq!(desk.override_finding(id, "no-such".into(), correct("x")).await.unwrap_err().code, "no-such-finding");
    let checked = desk.override_finding(id, "text-size".into(), correct("页面可以放大")).await.unwrap();
    let machine = checked.document.findings.iter().find(|finding| finding.id == "text-size").unwrap();
    assert_eq!((machine.verdict, checked.overrides[0].verdict), (Verdict::Poor, Verdict::Good));
    assert!(checked.corrected.unwrap().score > checked.document.rating.score);
    let back = desk.override_finding(id, "text-size".into(), None).await.unwrap();
    assert!(back.overrides.is_empty() && back.corrected.is_none());
}

#[tokio::test]
async fn deleting_is_undone_until_the_next_start_and_then_the_case_is_gone() {
    let (data, desk) = desk();
    let [a, b] = [20.0, 18.0].map(|px| desk.keep(case(px)).id);
    desk.delete_checks(vec![a, b]).await.unwrap();
    assert_eq!(desk.history(query("")).await.unwrap().total, 0);
    desk.undo_delete(vec![a]).await.unwrap();
    drop(desk);
    let desk = Desk::open(place(data.path()));
    assert_eq!(desk.history(query("")).await.unwrap().rows[0].id, a);
    assert_eq!(std::fs::read_dir(cases(data.path())).unwrap().count(), 1);
    assert_eq!(desk.open_check(b).await.unwrap_err().code, "no-such-check");
}

#[tokio::test]
async fn a_check_is_written_in_its_format_and_never_over_something_else() {
    let (data, desk) = desk();
    let id = desk.keep(case(20.0)).id;
    let path = |name: &str| data.path().join(name).display().to_string();
    desk.export_check(id, ExportFormat::Json, path("a.json")).await.unwrap();
    desk.export_check(id, ExportFormat::Html, path("a.html")).await.unwrap();
    desk.export_check(id, ExportFormat::Case, path("case")).await.unwrap();
    assert!(std::fs::read_to_string(path("a.html")).unwrap().contains("400-200-8888"));
    desk.export_check(id, ExportFormat::Case, path("x.doorbell")).await.unwrap();
    let packed = desk.open_case(path("x.doorbell")).await.unwrap();
    let opened = desk.open_case(path("case")).await.unwrap();
    assert_eq!(packed.document, opened.document);
    assert!(opened.id < 0, "a case from elsewhere is not in the history");
    assert_eq!(desk.open_check(opened.id).await.unwrap(), opened);
    for (format, name) in [(ExportFormat::Json, ".bashrc"), (ExportFormat::Html, "a.json"), (ExportFormat::Pdf, "x")] {
        assert_eq!(desk.export_check(id, format, path(name)).await.unwrap_err().code, "export-name");
    }
    let taken = desk.export_check(id, ExportFormat::Case, data.path().display().to_string()).await.unwrap_err();
    assert_eq!(taken.code, "case-occupied");
}

#[tokio::test]
async fn a_history_that_cannot_be_used_is_told_and_checks_go_on_without_it() {
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir(data.path().join("history.sqlite")).unwrap();
    let desk = Desk::open(place(data.path()));
    assert_eq!(desk.about().await.unwrap().notices.len(), 1);
    let checked = desk.keep(case(20.0));
    assert!(checked.id < 0 && desk.open_check(checked.id).await.is_ok());
    assert_eq!(checked.not_kept.as_ref().map(|why| why.code), Some("check-not-in-history"));
    all_is_there(&desk, checked.id, data.path()).await;
    assert_eq!(desk.history(query("")).await.unwrap_err().code, "disk");
}

/// What a result that could not be kept must still allow: reading it, its pictures, a person's verdict, every format.
async fn all_is_there(desk: &Desk, id: i64, elsewhere: &Path) {
    let correction = Correction { verdict: Verdict::Good, reason: "打过去有人接".into() };
    let corrected = desk.override_finding(id, "text-size".into(), Some(correction)).await.unwrap();
    assert_eq!(desk.open_check(id).await.unwrap(), corrected);
    assert!(
        corrected.issue.starts_with("# ") && corrected.issue.contains(&corrected.document.url),
        "{}",
        corrected.issue
    );
    let path = |name: &str| elsewhere.join(name).display().to_string();
    for (format, name) in [(ExportFormat::Html, "a.html"), (ExportFormat::Json, "a.json"), (ExportFormat::Case, "case")]
    {
        desk.export_check(id, format, path(name)).await.unwrap();
    }
    desk.export_check(id, ExportFormat::Case, path("a.doorbell")).await.unwrap();
    for name in ["case", "a.doorbell"] {
        let opened = desk.open_case(path(name)).await.unwrap();
        assert_eq!((&opened.document, &opened.overrides), (&corrected.document, &corrected.overrides), "{name}");
        assert!(opened.not_kept.is_none());
    }
}

#[tokio::test]
async fn a_check_that_cannot_be_written_is_shown_all_the_same_and_says_so() {
    let (data, desk) = desk();
    // As on a disk that is full or may only be read: root, who runs tests in containers, may write whatever the rights say.
    std::fs::write(cases(data.path()), "in the way").unwrap();
    let checked = desk.keep(case(10.0));
    let why = checked.not_kept.clone().unwrap();
    assert_eq!((why.code, checked.id), ("check-not-kept", -1));
    for language in Language::ALL {
        let said = Texts::new(language).say(&why.message);
        assert!(said.contains(&cases(data.path()).display().to_string()), "{said}");
    }
    let elsewhere = tempfile::tempdir().unwrap();
    all_is_there(&desk, checked.id, elsewhere.path()).await;
    assert_eq!(desk.history(query("")).await.unwrap().total, 0);
    // The next one is kept as soon as there is room again.
    std::fs::remove_file(cases(data.path())).unwrap();
    let kept = desk.keep(case(10.0));
    assert!(kept.id > 0 && kept.not_kept.is_none());
}

#[test]
fn a_full_disk_is_told_as_that() {
    let full = Failure::from(crate::case::CaseError::NoSpace("/data".into()));
    let said = Language::ALL.map(|language| Texts::new(language).say(&home::not_kept("check-not-kept", &full).message));
    assert!(said[0].contains("磁盘") && said[1].contains("disk is full"), "{said:?}");
}

#[tokio::test]
async fn what_the_desktop_hands_in_is_handed_over_once() {
    let (_data, desk) = desk();
    assert_eq!(desk.handed_in().await.unwrap(), None);
    desk.hand_in("/tmp/first.doorbell".into());
    desk.hand_in("/tmp/案卷.doorbell".into());
    assert_eq!(desk.handed_in().await.unwrap().as_deref(), Some("/tmp/案卷.doorbell"));
    assert_eq!(desk.handed_in().await.unwrap(), None);
}

#[tokio::test]
async fn bad_addresses_are_told_apart_and_only_the_web_is_opened_outside() {
    let (_data, desk) = desk();
    let check = async |address: &str| {
        let settings = Settings::default();
        let request =
            crate::wire::CheckRequest { address: address.into(), devices: settings.devices, budgets: settings.budgets };
        desk.check(request, &|_| ()).await.unwrap_err().code
    };
    assert_eq!(check(" ").await, "address-missing");
    assert_eq!(check("客服电话").await, "address-unreadable");
    assert_eq!(check("file:///etc/passwd").await, "page-file");
    assert_eq!(check("javascript:alert(1)").await, "address-other-scheme");
    assert!(desk.open_outside("https://example.com/".into()).await.is_ok());
    for url in ["file:///etc/passwd", "javascript:alert(1)", "https://refuse.example/", "x"] {
        assert_eq!(desk.open_outside(url.into()).await.unwrap_err().code, "not-outside", "{url}");
    }
}

#[tokio::test]
async fn closing_ends_what_runs_and_lets_nothing_new_in() {
    let (_data, desk) = desk();
    let desk = Arc::new(desk);
    let (tell, told) = tokio::sync::oneshot::channel();
    let running = tokio::spawn({
        let desk = Arc::clone(&desk);
        async move {
            let forever = async {
                tell.send(()).unwrap();
                std::future::pending::<Result<(), Failure>>().await
            };
            desk.gate.check(forever).await.unwrap_err().code
        }
    });
    told.await.unwrap();
    let second = desk.gate.check(async { Ok(()) }).await.unwrap_err();
    assert_eq!(second.code, "check-running");
    desk.close().await;
    assert_eq!(running.await.unwrap(), "cancelled");
    assert_eq!(desk.gate.work(async { Ok(()) }).await.unwrap_err().code, "cancelled");
}

#[tokio::test]
async fn pictures_of_a_check_are_had_by_its_number_and_only_pictures() {
    let (_data, desk) = desk();
    let mut case = case(20.0);
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(4, 5000).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    case.album.insert("phone-0.png".into(), bytes.into_inner());
    case.trail.snapshots[0].shot = Some(doorbell_engine::snapshot::Shot {
        file: "phone-0.png".into(),
        width: 4.0,
        height: 5000.0,
        scale: 1.0,
        cut: false,
    });
    let checked = desk.keep(case);
    let picture = checked.views[0].picture.clone().unwrap();
    assert_eq!(picture.tiles.len(), 2);
    for tile in &picture.tiles {
        assert!(desk.picture(tile.strip_prefix("shot://localhost").unwrap()).is_some());
    }
    let id = checked.id;
    for path in [format!("/{id}/trail.json/0"), format!("/{id}/../history.sqlite/0"), "/99/phone-0.png/0".into()] {
        assert_eq!(desk.picture(&path), None, "{path}");
    }
    assert!(desk.home(id).unwrap().case().is_ok());
}
