//! However a check ends, nothing stays behind: killed, interrupted, or with its tab shot down.
#![cfg(target_os = "linux")]

use doorbell_tests::bad_server;
use doorbell_tests::http::Server;
use doorbell_tests::room::{Room, signal};
use std::process::Child;
use std::time::Duration;

const SOON: Duration = Duration::from_secs(60);

/// A check in its middle: the browser has the page and waits for the rest.
fn in_the_middle(room: &Room) -> (Child, Server) {
    let server = bad_server::start();
    let child = room.start(["check", &server.url("/never-ends"), "--timeout", "60", "--max-steps", "0"]);
    assert!(server.wait_for("/wait", SOON), "the browser never came");
    (child, server)
}

#[test]
fn sigkill_leaves_no_browser_and_no_profile() {
    let room = Room::new();
    let (mut child, _server) = in_the_middle(&room);
    assert!(room.processes().len() > 2, "there must be a browser that could be left behind");
    child.kill().expect("SIGKILL");
    child.wait().expect("its end");
    assert_eq!(room.leftovers(), Vec::<String>::new());
}

#[test]
fn an_interrupt_ends_it_cleanly_with_130() {
    let room = Room::new();
    let (mut child, _server) = in_the_middle(&room);
    signal(child.id(), "INT");
    let status = child.wait().expect("its end");
    assert_eq!(status.code(), Some(130));
    assert_eq!(room.leftovers(), Vec::<String>::new());
}

#[test]
fn a_request_to_terminate_leaves_nothing_either() {
    let room = Room::new();
    let (mut child, _server) = in_the_middle(&room);
    signal(child.id(), "TERM");
    child.wait().expect("its end");
    assert_eq!(room.leftovers(), Vec::<String>::new());
}

#[test]
fn a_crashed_tab_is_said_or_survived() {
    let room = Room::new();
    let (mut child, _server) = in_the_middle(&room);
    // A page cannot be made to crash its tab safely on a shared machine; the system can.
    let tabs = room.processes().into_iter().filter(|process| process.command.contains("--type=renderer"));
    tabs.for_each(|tab| tab.kill());
    let code = child.wait().expect("its end").code();
    assert!(matches!(code, Some(0 | 4)), "exit {code:?}");
    assert_eq!(room.leftovers(), Vec::<String>::new());
}

#[test]
fn a_tab_that_crashes_before_it_shows_anything_is_said_or_survived() {
    let room = Room::new();
    let server = bad_server::start();
    let mut child = room.start(["check", &server.url("/frame"), "--max-steps", "0"]);
    let mut shot = Vec::new();
    while shot.len() < 2 && child.try_wait().expect("its state").is_none() {
        let tabs = room.processes().into_iter().filter(|process| process.command.contains("--type=renderer"));
        for tab in tabs.filter(|tab| !shot.contains(&tab.id)).collect::<Vec<_>>() {
            shot.push(tab.id);
            tab.kill();
        }
    }
    assert!(!shot.is_empty(), "no tab was there to be shot down");
    let code = child.wait().expect("its end").code();
    assert!(matches!(code, Some(0 | 4)), "exit {code:?}");
    assert_eq!(room.leftovers(), Vec::<String>::new());
}

#[test]
fn a_browser_that_dies_is_reported_without_a_panic() {
    let room = Room::new();
    let (mut child, _server) = in_the_middle(&room);
    let is_browser = |command: &str| command.contains("--headless") && !command.contains("--type=");
    let browser = room.processes().into_iter().find(|process| is_browser(&process.command));
    browser.expect("the browser").kill();
    let code = child.wait().expect("its end").code();
    assert!(matches!(code, Some(1 | 4)), "exit {code:?}");
    assert_eq!(room.leftovers(), Vec::<String>::new());
}
