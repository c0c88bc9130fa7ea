//! A browser that runs elsewhere is a guest house: what Doorbell opens there goes again, what was there stays.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]
#![cfg(target_os = "linux")]

mod merchant;

use doorbell_capture::{Browser, BrowserChoice, Settings};
use doorbell_engine::geometry::Device;
use doorbell_engine::trail::Incident;
use merchant::{Merchant, page};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A browser of the user's, ended with the test.
struct Elsewhere {
    browser: Child,
    note: std::path::PathBuf,
    _profile: tempfile::TempDir,
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = self.browser.kill();
        let _ = self.browser.wait();
    }
}

impl Elsewhere {
    /// Starts a browser that shows this page.
    fn showing(address: &url::Url) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let flag = format!("--user-data-dir={}", profile.path().display());
        let browser = Command::new("chromium")
            .args([
                "--headless",
                "--no-sandbox",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-popup-blocking",
            ])
            .args([
                "--disable-sync",
                "--disable-component-update",
                "--remote-debugging-port=0",
                &flag,
                address.as_str(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { browser, note: profile.path().join("DevToolsActivePort"), _profile: profile }
    }

    /// Port and path of its debugging address, once it is there.
    fn door(&self) -> Option<(u16, String)> {
        let note = std::fs::read_to_string(&self.note).ok()?;
        let (port, path) = note.split_once('\n')?;
        Some((port.parse().ok()?, path.trim().to_owned()))
    }

    /// Paths of the pages that are open.
    fn pages(&self) -> BTreeSet<String> {
        #[derive(Deserialize)]
        struct Target {
            r#type: String,
            url: String,
        }
        let Some((port, _)) = self.door() else { return BTreeSet::new() };
        let targets: Vec<Target> = serde_json::from_slice(&get(port, "/json/list")).unwrap();
        let pages = targets.into_iter().filter(|target| target.r#type == "page");
        pages.map(|target| target.url.rsplit('/').next().unwrap().to_owned()).collect()
    }
}

fn get(port: u16, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
    let mut lines = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        match line.trim().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().unwrap();
            }
            None if line.trim().is_empty() => break,
            Some(_) | None => {}
        }
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body).unwrap();
    body
}

fn until(what: &str, such: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !such() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn open(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_users_own_tabs_stay_and_ours_go() {
    let merchant = Merchant::open(|asked, stream| match asked.path.as_str() {
        "/mine" => page(stream, "<p>mine</p><script>window.open('/opened-from-mine')</script>"),
        "/shop" => page(stream, "<p>客服热线 400-200-3618</p><script>window.open('/pop-up')</script>"),
        _ => page(stream, "<p>another</p>"),
    });
    let elsewhere = Elsewhere::showing(&merchant.url("/mine"));
    let mine = open(&["mine", "opened-from-mine"]);
    until("the user's two tabs are open", || elsewhere.pages() == mine);
    let (port, path) = elsewhere.door().unwrap();

    let address = format!("ws://127.0.0.1:{port}{path}");
    let settings = Settings {
        browser: BrowserChoice::Url(address),
        devices: vec![Device::Desktop],
        pictures: false,
        looks: false,
        ..Settings::default()
    };
    let browser = Browser::launch(&settings, &()).await.unwrap();
    let recording = browser.record(&merchant.url("/shop"), &settings, &|_| Vec::new(), &()).await.unwrap();
    let beside = elsewhere.pages();
    browser.close();

    let seen = &recording.trail.snapshots[0];
    assert!(seen.runs.iter().any(|run| run.text.contains("400-200-3618")));
    let popped = recording.trail.steps[0].incidents.iter().any(|it| matches!(it, Incident::PopUp { .. }));
    assert!(popped, "the shop's own pop-up is told: {:?}", recording.trail.steps[0].incidents);
    assert!(beside.is_superset(&mine), "the user's tabs were open all the time: {beside:?}");
    until("only the user's tabs are left", || elsewhere.pages() == mine);
    assert!(Path::new(&format!("/proc/{}", elsewhere.browser.id())).exists());
}
