//! The scenery itself: every bad page of the list is there, so that no test passes because its page was missing.

use doorbell_tests::bad_server::{self, CASES};
use doorbell_tests::sites::{self, MERCHANTS};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The first bytes of an answer, or what had come of it after a second.
fn ask(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server");
    stream.set_read_timeout(Some(Duration::from_secs(1))).expect("a bound");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").expect("a request");
    let mut answer = Vec::new();
    // A cut or silent connection is what some of these pages are about.
    let _cut = stream.take(300).read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn every_bad_page_is_served() {
    let server = bad_server::start();
    for case in CASES {
        let answer = ask(server.port(), case.path);
        assert!(!answer.contains("没有这一页"), "{} has no arm in the server", case.path);
        assert!(!answer.is_empty() || case.path == "/never-answers", "{} answers nothing", case.path);
    }
}

#[test]
fn every_merchant_is_small_made_up_and_asks_nobody_for_anything() {
    for merchant in MERCHANTS {
        let page = std::fs::read_to_string(sites::folder().join(merchant).join("index.html")).expect("the page");
        assert!(page.len() < 30_000, "{merchant}");
        assert!(page.contains("虚构") || page.contains("made up"), "{merchant} must say that it is made up");
        let remote = ["src=\"http", "href=\"http", "url(http", "@import"];
        assert_eq!(remote.into_iter().find(|needle| page.contains(needle)), None, "{merchant}");
        assert!(!sites::truth(merchant).entrance.is_empty());
    }
}
