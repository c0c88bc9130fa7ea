use super::*;
use crate::checks::NewCheck;
use crate::query::Query;

fn check(folder: &str) -> NewCheck {
    NewCheck {
        merchant: "example.com".into(),
        url: "https://www.example.com/".into(),
        title: "好邻居商城".into(),
        recorded_at: "2026-11-26T08:00:00Z".into(),
        score: Some(72.5),
        grade: Some("B".into()),
        judged_share: 1.0,
        sentence: ["电话就在第一屏。".into(), "The phone number is on the first screen.".into()],
        folder: folder.into(),
    }
}

fn total(history: &History) -> u32 {
    history.find(&Query { limit: 10, ..Query::default() }).unwrap().total
}

#[test]
fn what_was_kept_is_there_after_a_restart_and_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/history.sqlite");
    let id = History::open(&path).unwrap().history.add(&check("a")).unwrap();
    let again = History::open(&path).unwrap();
    assert_eq!((again.set_aside, again.history.check(id).unwrap().check), (None, check("a")));
    assert_eq!(std::fs::read_dir(folder.path().join("data")).unwrap().count(), 1);
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    let history = History::open(&path).unwrap().history;
    history.connection.pragma_update(None, "user_version", 999).unwrap();
    drop(history);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(History::open(&path).err().unwrap().code(), "history-newer");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_file_is_put_aside_whole_and_a_new_one_begun() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    for (round, damage) in ["no database at all, only words", "SQLite format 3\0 and then nonsense"].iter().enumerate()
    {
        std::fs::write(&path, damage.repeat(200)).unwrap();
        let opened = History::open(&path).unwrap();
        let aside = opened.set_aside.unwrap();
        assert_eq!(std::fs::read_to_string(&aside).unwrap(), damage.repeat(200));
        assert!(aside.ends_with(format!("history.damaged-{}.sqlite", round + 1)), "{}", aside.display());
        opened.history.add(&check("a")).unwrap();
        assert_eq!(total(&opened.history), 1);
    }
}

#[test]
fn a_file_that_is_cut_off_in_the_middle_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    let history = History::open(&path).unwrap().history;
    for index in 0..200 {
        history.add(&check(&index.to_string())).unwrap();
    }
    drop(history);
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let opened = History::open(&path).unwrap();
    assert!(opened.set_aside.is_some_and(|aside| std::fs::read(aside).unwrap().len() == bytes.len() / 2));
    assert_eq!(total(&opened.history), 0);
}

#[test]
fn a_file_that_another_program_holds_is_told_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    let history = History::open(&path).unwrap().history;
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let soon = Duration::from_millis(1);
    assert_eq!(History::open_within(&path, soon).err().unwrap().code(), "history-locked");
    history.connection.busy_timeout(soon).unwrap();
    assert_eq!(history.add(&check("a")).unwrap_err().code(), "history-locked");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(history.add(&check("a")).is_ok());
}

#[test]
fn a_full_disk_loses_only_the_new_check() {
    let folder = tempfile::tempdir().unwrap();
    let history = History::open(&folder.path().join("history.sqlite")).unwrap().history;
    history.add(&check("a")).unwrap();
    // SQLite behaves the same way where the file may not grow.
    history.connection.pragma_update(None, "max_page_count", 1).unwrap();
    let full = (0..).find_map(|index| history.add(&check(&format!("{index} {}", "长".repeat(3000)))).err()).unwrap();
    assert_eq!(full.code(), "no-space");
    assert!(total(&history) >= 1);
}

#[test]
fn what_may_only_be_read_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let history = History::open(&folder.path().join("history.sqlite")).unwrap().history;
    history.add(&check("a")).unwrap();
    history.connection.pragma_update(None, "query_only", true).unwrap();
    assert_eq!(history.add(&check("b")).unwrap_err().code(), "history-read-only");
    assert_eq!(total(&history), 1);
}

#[test]
fn a_folder_in_its_place_is_told_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let error = History::open(folder.path()).err().unwrap();
    assert_eq!(error.code(), "disk");
    assert!(error.to_string().contains(&*folder.path().to_string_lossy()), "{error}");
}
