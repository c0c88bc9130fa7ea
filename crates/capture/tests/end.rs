//! However it ends, nothing of the browser is left: no process, no profile.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]
#![cfg(target_os = "linux")]

mod merchant;

use doorbell_capture::{Browser, BrowserChoice, CaptureError, Settings};
use doorbell_engine::geometry::Device;
use doorbell_engine::trail::Fault;
use merchant::{Merchant, hang, page};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ADDRESS: &str = "DOORBELL_TEST_ADDRESS";

fn plain() -> Settings {
    Settings { devices: vec![Device::Desktop], pictures: false, looks: false, ..Settings::default() }
}

/// Processes whose command line holds `mark`, those that only wait to be reaped aside.
fn processes(mark: &str) -> BTreeSet<u32> {
    let numbers =
        std::fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter(|pid: &u32| command_line(*pid).is_some_and(|line| line.contains(mark))).collect()
}

fn command_line(pid: u32) -> Option<String> {
    Some(String::from_utf8_lossy(&std::fs::read(format!("/proc/{pid}/cmdline")).ok()?).replace('\0', " "))
}

fn until(what: &str, such: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !such() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn is_empty(room: &Path) -> bool {
    std::fs::read_dir(room).unwrap().next().is_none()
}

/// Not a test of its own: what the tests below run as another process.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the other tests"]
async fn helper() {
    let Ok(address) = std::env::var(ADDRESS) else { return };
    let browser = Browser::launch(&plain(), &()).await.unwrap();
    let url = address.parse().unwrap();
    let _ = browser.record(&url, &plain(), &|_| Vec::new(), &()).await;
    panic!("the test ends this process");
}

fn start_helper(room: &Path, address: &url::Url) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["helper", "--exact", "--ignored"])
        .env("TMPDIR", room)
        .env(ADDRESS, address.as_str())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

fn ended_by(signal: &str) {
    let merchant = Merchant::open(|_, stream| hang(stream));
    let room = tempfile::tempdir().unwrap();
    let mark = room.path().to_str().unwrap().to_owned();
    let mut helper = start_helper(room.path(), &merchant.url("/"));
    until("the browser asks the merchant", || !merchant.asked().is_empty());
    assert!(processes(&mark).len() > 2, "the browser runs");
    Command::new("kill").args([signal, &helper.id().to_string()]).status().unwrap();
    helper.wait().unwrap();
    until("all its processes are gone", || processes(&mark).is_empty());
    until("its profile is gone", || is_empty(room.path()));
}

#[test]
fn a_killed_program_leaves_nothing() {
    ended_by("-KILL");
}

#[test]
fn an_interrupted_program_leaves_nothing() {
    ended_by("-INT");
}

/// One test, because it looks at everything this program leaves.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run alone by the test below"]
async fn dropping() {
    let room = std::env::temp_dir();
    let hanging = Merchant::open(|_, stream| hang(stream));
    let merchant = Merchant::open(|_, stream| page(stream, "<p>x"));
    let browser = Browser::launch(&plain(), &()).await.unwrap();
    {
        let (url, settings) = (hanging.url("/"), plain());
        let recording = browser.record(&url, &settings, &|_| Vec::new(), &());
        let asked = tokio::task::spawn_blocking(move || until("it is asked", || !hanging.asked().is_empty()));
        tokio::select! { _ = recording => panic!("it hangs"), asked = asked => asked.unwrap() }
    }
    // The browser is whole and can go on.
    let trail = browser.record(&merchant.url("/"), &plain(), &|_| Vec::new(), &()).await.unwrap().trail;
    assert_eq!(trail.steps[0].fault, None);
    browser.close();
    assert!(is_empty(&room), "the profile is gone when closing ends");
    until("all its processes are gone", || processes(room.to_str().unwrap()).is_empty());
}

#[test]
fn a_dropped_recording_and_a_closed_browser_leave_nothing() {
    let room = tempfile::tempdir().unwrap();
    run_alone("dropping", room.path());
}

fn run_alone(test: &str, room: &Path) {
    let program = std::env::current_exe().unwrap();
    let ended = Command::new(program).args([test, "--exact", "--ignored"]).env("TMPDIR", room).output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
}

/// The browser's processes of this kind that were started by this test program.
fn own(kind: &str) -> BTreeSet<u32> {
    let parent = |pid: u32| -> Option<u32> {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        stat.rsplit(") ").next()?.split(' ').nth(1)?.parse().ok()
    };
    let ours =
        |pid: u32| std::iter::successors(Some(pid), |pid| parent(*pid)).take(6).any(|pid| pid == std::process::id());
    processes(kind).into_iter().filter(|pid| ours(*pid)).collect()
}

fn kill(pids: &BTreeSet<u32>) {
    let pids: Vec<String> = pids.iter().map(u32::to_string).collect();
    Command::new("kill").arg("-KILL").args(pids).status().unwrap();
}

/// One test, because it kills every browser of this program.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run alone by the test below"]
async fn dying() {
    let merchant = Merchant::open(|request, stream| match request.path.as_str() {
        "/" => page(stream, "<p>here<script src=/hang></script>"),
        _ => hang(stream),
    });
    let browser = Browser::launch(&plain(), &()).await.unwrap();
    let (url, settings) = (merchant.url("/"), plain());
    let record = || browser.record(&url, &settings, &|_| Vec::new(), &());
    let started = Instant::now();
    let killer = async |count: usize, kind: &'static str| {
        let asked = || merchant.asked().iter().filter(|path| *path == "/hang").count();
        while asked() < count {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        kill(&own(kind));
    };
    let (crashed, ()) = tokio::join!(record(), killer(1, "--type=renderer"));
    assert_eq!(crashed.unwrap().trail.steps[0].fault, Some(Fault::Crashed));
    let (gone, ()) = tokio::join!(record(), killer(2, "--remote-debugging-pipe"));
    assert!(matches!(gone, Err(CaptureError::BrowserGone)), "{gone:?}");
    let again = record().await;
    assert!(matches!(again, Err(CaptureError::BrowserGone)), "{again:?}");
    assert!(started.elapsed() < Duration::from_secs(20), "noticed at once, not at the deadline");
}

#[test]
fn a_crashed_tab_is_a_fault_and_a_dead_browser_an_error() {
    let room = tempfile::tempdir().unwrap();
    run_alone("dying", room.path());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_browser_is_told() {
    let code = async |browser: BrowserChoice| {
        let settings = Settings { browser, ..plain() };
        Browser::launch(&settings, &()).await.err().map(|e| e.code())
    };
    assert_eq!(code(BrowserChoice::Path("/no/such/browser".into())).await, Some("no-such-browser"));
    assert_eq!(code(BrowserChoice::Path("/bin/true".into())).await, Some("browser-not-started"));
    assert_eq!(code(BrowserChoice::Url("http://127.0.0.1:1/".into())).await, Some("bad-browser-url"));
    assert_eq!(code(BrowserChoice::Url("ws://127.0.0.1:1/".into())).await, Some("bad-browser-url"));
}
