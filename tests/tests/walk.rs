//! The real program walks on the made-up merchants of `sites/walk`: steps and paths are what is true, on both devices.

use doorbell_tests::http::Server;
use doorbell_tests::room::Room;
use doorbell_tests::walks;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

/// Runs one after the other: `DOORBELL_WALK_TIMES=20` tells whether a walk is the same every time.
fn times() -> usize {
    std::env::var("DOORBELL_WALK_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

fn walked(server: &Server, more: &[&str]) -> Value {
    let room = Room::new();
    let done = room.run([&["check", &server.url("/"), "--format", "json", "--output", "-"], more].concat());
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert_eq!(room.leftovers(), Vec::<String>::new());
    done.json()
}

/// Walks on a merchant's site and compares.
fn exact(merchant: &str) {
    let truth = walks::truth(merchant);
    for run in 1..=times() {
        let server = walks::serve(merchant);
        let mut faults = truth.faults(&walked(&server, &[]));
        let asked = truth.never.iter().filter(|path| server.wait_for(path, Duration::ZERO));
        faults.extend(asked.map(|path| format!("{path} was opened")));
        assert!(faults.is_empty(), "{merchant}, run {run}:\n{}", faults.join("\n"));
    }
}

/// One test a merchant, and the list of them all. Beside each: what a walk must be able to do.
macro_rules! merchants {
    ($($test:ident: $merchant:literal needs $needs:literal;)*) => {
        $(
            #[doc = concat!("Needs: ", $needs, ".")]
            #[test]
            fn $test() {
                exact($merchant);
            }
        )*
        const MERCHANTS: &[&str] = &[$($merchant),*];
    };
}

merchants! {
    app_only: "app-only" needs "an app's download page told as an obstacle, and its file never fetched";
    buy_button: "buy-button" needs "nothing pressed that buys, orders, deletes, unsubscribes or logs out";
    cookie_banner: "cookie-banner" needs "a banner over the whole page closed by its button, and reported";
    dead_links: "dead-links" needs "presses that change nothing and pages that are not there passed over";
    details: "details" needs "a summary pressed";
    far: "far" needs "a banner closed, a help centre, a topic and a page, one after the other";
    foreign_frame: "foreign-frame" needs "a button pressed in a frame that has a process of its own";
    hamburger_menu: "hamburger-menu" needs "a menu's button pressed by a finger, where the desktop needs none";
    help_centre: "help-centre" needs "four pages one after the other";
    hover_menu: "hover-menu" needs "a mouse that rests on a menu, which is no press, and a finger that presses it";
    icon_only_link: "icon-only-link" needs "a picture without words pressed";
    iframe_chat: "iframe-chat" needs "things in a frame seen and pressed";
    infinite_scroll: "infinite-scroll" needs "a link that flees given up, and the longer way found";
    login_wall: "login-wall" needs "a login told as an obstacle, and never filled in";
    loops: "loops" needs "pages known again under other addresses";
    map_area: "map-area" needs "an area of a picture pressed";
    meta_refresh: "meta-refresh" needs "a page that forwards by itself waited for";
    new_tab: "new-tab" needs "a new tab adopted";
    private_way: "private-way" needs "links to another site left alone";
    qr_only: "qr-only" needs "a page whose only way is a code of WeChat told as an obstacle";
    robot_chat: "robot-chat" needs "a chat opened, and its robot, its question and its offer of a person told";
    robot_only: "robot-only" needs "a chat opened in a tab of its own, and told to be a robot";
    robots_txt: "robots-txt" needs "a page left unread that programs are asked not to read";
    scouted: "scouted" needs "links read beforehand, so that the first press is the right one";
    shadow_root_chat: "shadow-root-chat" needs "a button in a closed shadow root pressed";
    spa_without_hrefs: "spa-without-hrefs" needs "things without an address pressed, and a route told from a page";
    tabs: "tabs" needs "a tab pressed";
    topic_first: "topic-first" needs "a topic chosen, and the question told as an obstacle";
    wide_page: "wide-page" needs "a small link pressed on a page that the phone shrinks";
}

#[test]
fn without_scouting_more_pages_are_opened() {
    let server = walks::serve("scouted");
    let faults = walks::truth("scouted").faults(&walked(&server, &["--no-scout"]));
    assert!(faults[0].starts_with("more than 4 pages"), "{faults:?}");
}

#[test]
fn every_merchant_has_its_test_and_its_truth() {
    let tested: BTreeSet<String> = MERCHANTS.iter().map(|merchant| (*merchant).to_owned()).collect();
    assert_eq!(tested, walks::merchants());
    for merchant in tested {
        let truth = walks::truth(&merchant);
        let pages = sources(&merchant);
        for way in &truth.way {
            assert!(["phone", "desktop", "both"].contains(&way.device.as_str()), "{merchant}: {}", way.device);
            for wanted in way.path.iter().map(|press| &press.pressed).chain(&way.digits) {
                assert!(pages.contains(wanted.as_str()), "{merchant}: {wanted} is on no page");
            }
        }
        for path in truth.never.iter().filter_map(|path| path.strip_suffix(".html")) {
            assert!(pages.contains(path.trim_start_matches('/')), "{merchant}: nothing leads to {path}");
        }
    }
}

#[test]
fn a_kept_case_replays_the_whole_walk() {
    let (room, server) = (Room::new(), walks::serve("help-centre"));
    let case = room.path().join("case").to_string_lossy().into_owned();
    let json = ["--format", "json", "--output", "-"];
    let checked = room.run([&["check", &server.url("/"), "--case", &case], &json[..]].concat());
    drop(server);
    let judged = room.run([&["judge", &case], &json[..]].concat());
    assert_eq!((checked.code, judged.code), (Some(0), Some(0)), "{}{}", checked.err, judged.err);
    assert_eq!(judged.json(), checked.json());
    assert_eq!(walks::truth("help-centre").faults(&judged.json()), Vec::<String>::new());
}

/// Everything a merchant serves, without the dashes of its numbers too.
fn sources(merchant: &str) -> String {
    let mut folders = vec![walks::folder(merchant)];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html" || ending == "js") {
                text.push_str(&std::fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    let bare = text.replace('-', "");
    text + &bare
}

/// A report with one phone number, reached on both devices by these presses.
fn report(path: &Value) -> Value {
    let reach = json!({ "visible": true, "steps": path.as_array().map_or(0, Vec::len), "path": path });
    let number = json!({ "kind": "phone", "value": "400-200-0115", "digits": "4002000115", "devices": { "phone": reach, "desktop": reach } });
    json!({ "entrances": [number], "walk": { "spent": {}, "obstacles": [] } })
}

#[test]
fn a_wrong_path_is_told_from_the_true_one() {
    let faults = |path: Value| walks::truth("tabs").faults(&report(&path));
    let press = |words: &str, change: &str| json!({ "pressed": words, "change": change, "screens_down": 0 });
    assert_eq!(faults(json!([press("售后服务", "panel")])), Vec::<String>::new());
    for wrong in [
        json!([]),
        json!([press("尺寸", "panel")]),
        json!([press("售后服务", "navigation")]),
        json!([press("尺寸", "panel"), press("售后服务", "panel")]),
    ] {
        assert!(faults(wrong.clone()).iter().any(|fault| fault.starts_with("desktop: phone 4002000115: ")), "{wrong}");
    }
    let nobody = json!({ "entrances": [], "walk": { "spent": { "phone": "pages" }, "obstacles": [] } });
    assert!(walks::truth("tabs").faults(&nobody)[0].contains("not reached"));
    let invented = walks::truth("login-wall").faults(&report(&json!([press("登录", "navigation")])));
    assert!(invented.iter().any(|fault| fault.contains("is no way to a person here")), "{invented:?}");
    assert!(invented.iter().any(|fault| fault.starts_with("login_wall")), "{invented:?}");
}
