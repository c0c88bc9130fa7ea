//! The real window, driven as a person drives it: `WebKitWebDriver` on a display of its own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]

mod button;
mod stage;

use doorbell_tests::http::{Reply, Request, Server};
use serde_json::json;
use stage::{Stage, Window};
use std::path::Path;
use std::time::Duration;

const CHINESE: &str = "zh_CN.UTF-8";
/// The key, as a driver types it.
const ENTER: &str = "\u{e007}";
const ENGLISH: &str = "en_GB.UTF-8";

/// A merchant whose first page is there at once, and whose every other page never comes.
fn stuck(request: &Request, reply: Reply<'_>) {
    if request.path == "/" {
        reply.page("<!doctype html><title>慢店</title><h1>慢店</h1><p><a href='/contact'>联系人工客服</a>");
    } else {
        reply.hang();
    }
}

/// Opens a screen by its button in the head of the window.
fn go(window: &Window<'_>, screen: &str, heading: &str) {
    let screens = ["check", "result", "ratings", "history", "method", "settings"];
    let position = screens.iter().position(|one| *one == screen).unwrap();
    let shown = window.run("return document.querySelectorAll('header nav button').length").as_u64().unwrap();
    // Without a result there is no button for it.
    let nth = if shown == 6 || position == 0 { position + 1 } else { position };
    window.click(&format!("header nav li:nth-child({nth}) button"));
    window.wait(&format!("document.querySelector('main h1#{heading}')"));
}

/// Starts a check of an address by typing it.
fn ask(window: &Window<'_>, address: &str) {
    window.type_into("#address", address);
    window.click("section.ask button[type=submit]");
}

/// The heading that shows the answer.
fn answer(window: &Window<'_>) -> String {
    window.wait("document.querySelector('h1#sentence')?.innerText").as_str().unwrap().to_owned()
}

#[test]
fn without_a_display_it_says_so_in_both_languages_and_ends() {
    let mut window = std::process::Command::new(env!("CARGO_BIN_EXE_doorbell-window"));
    let done = window.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(said.contains("门铃打不开窗口") && said.contains("no graphical display"), "{said}");
    assert!(!said.contains("panic"), "{said}");
}

#[test]
fn it_opens_in_the_system_s_language_and_leads_nowhere_else() {
    let stage = Stage::set_up(ENGLISH);
    let window = stage.open();
    window.wait("document.querySelector('h1#ask')");
    assert_eq!(window.run("return document.documentElement.lang"), "en");
    // The page cannot be led away, run foreign script or reach another host.
    window.run("location.href = 'https://example.com/'");
    assert!(window.run("return location.href").as_str().unwrap().starts_with("tauri://localhost"));
    assert_eq!(window.run("return typeof window.__TAURI__"), "undefined");
    window.run(
        "window.broken = []; document.addEventListener('securitypolicyviolation', e => window.broken.push(e.violatedDirective));
         const image = new Image(); image.src = 'https://example.com/x.png'; document.body.append(image);
         const script = document.createElement('script'); script.textContent = 'window.foreign = 1'; document.body.append(script);",
    );
    window.wait("window.broken.length >= 2");
    assert_eq!(window.run("return window.foreign ?? null"), json!(null));
    assert_eq!(window.command("open_outside", &json!({ "url": "file:///etc/passwd" }))["code"], "not-outside");
    window.close();
}

#[test]
fn a_demonstration_merchant_is_checked_read_framed_and_kept_through_a_restart() {
    let stage = Stage::set_up(CHINESE);
    let window = stage.open();
    window.click("section[aria-labelledby=demonstration] li:nth-child(2) button");
    window.wait("document.querySelector('section.running .steps li')");
    window.wait("document.querySelector('section.running .glass img')?.naturalWidth > 0");
    let said = answer(&window);
    assert!(said.contains("电话") || said.contains("老人"), "{said}");
    // An entrance is framed on the picture of its page, which is painted.
    window.click("section.entrances .buttons button");
    window.wait("document.querySelector('#pane svg.marks g.now')");
    window.wait("[...document.querySelectorAll('#pane img')].some(image => image.complete && image.naturalWidth > 0)");
    go(&window, "settings", "settings");
    window.click("label.choice[lang=en] input");
    window.wait("document.documentElement.lang === 'en'");
    go(&window, "history", "history");
    let row = window.wait("document.querySelector('ul.rows li')?.innerText");
    assert!(row.as_str().unwrap().contains("demo/middling"), "{row}");
    window.close();
    assert_eq!(stage.browsers(), Vec::<String>::new());

    let again = stage.open();
    again.wait("document.documentElement.lang === 'en' && document.querySelector('h1#ask')");
    go(&again, "history", "history");
    again.click("ul.rows li button");
    assert!(answer(&again).is_ascii() || !answer(&again).contains("老人"));
    again.close();
}

#[test]
fn a_pasted_list_is_made_a_rating_run_and_read_as_a_table() {
    let stage = Stage::set_up(CHINESE);
    let window = stage.open();
    go(&window, "ratings", "ratings");
    window.type_into("#list", "藏人的 demo/hidden\n用心的 demo/kind\n又一遍 demo/kind".replace('\n', ENTER).as_str());
    window.click("section.make form button[type=submit]");
    let dropped = window.wait("document.querySelectorAll('.preview table')[1]?.innerText");
    assert!(dropped.as_str().unwrap().contains("第 2 行"), "{dropped}");
    window.type_into("#rating-name", "两家");
    window.click(".plan button[type=submit]");
    window.wait("document.querySelector('.watch progress') && document.querySelector('.watch .now')");
    window.wait("document.querySelector('.notice')?.innerText.includes('查完了')");
    let rows =
        window.wait("[...document.querySelectorAll('.ranking .chunk .merchant')].map(row => row.innerText).join('|')");
    let rows: Vec<&str> = rows.as_str().unwrap().split('|').collect();
    assert!(rows.len() == 2 && rows[0].contains("用心的") && rows[1].contains("藏人的"), "{rows:?}");
    stage.until("the browser is gone", |stage| stage.browsers().is_empty());
    // A merchant is opened as a result, and one comes back to its row.
    window.click("#merchant-2 .name button");
    answer(&window);
    window.click(".back button");
    window.wait("document.activeElement?.closest('#merchant-2')");
    let ratings = std::fs::read_dir(stage.data().join("ratings")).unwrap().flatten();
    let folder = ratings.map(|entry| entry.path()).next().unwrap();
    assert!(folder.join("ranking.csv").is_file() && folder.join("plan.json").is_file());
    let id = folder.file_name().unwrap().to_string_lossy().into_owned();
    let path = stage.room.path().join("a.csv").display().to_string();
    let written = window.command("export_rating", &json!({ "id": id, "form": "csv", "path": path }));
    assert_eq!(written, json!(path));
    window.close();
}

#[test]
fn a_rating_ends_with_the_window_and_goes_on_after_it() {
    let stage = Stage::set_up(CHINESE);
    // A rating asks first whether programs may come.
    let shop = Server::start(|request, reply| match request.path.as_str() {
        "/robots.txt" => reply.page(""),
        _ => stuck(request, reply),
    });
    let window = stage.open();
    let list = json!({ "source": { "from": "text", "text": shop.url("/") } });
    let seen = window.command("preview_list", &list);
    let request =
        json!({ "list": seen["id"], "name": "慢", "contact": null, "devices": ["phone"], "pause_seconds": 0 });
    let made = window.command("make_rating", &json!({ "request": request }));
    go(&window, "ratings", "ratings");
    window.click("section.shelf li button");
    window.click("section.watch button.main");
    assert!(shop.wait_for("/contact", Duration::from_secs(100)), "the walk goes on to the page that never comes");
    window.close();
    stage.until("the browser is gone", |stage| stage.browsers().is_empty());
    let again = stage.open();
    again.wait("document.querySelector('h1#ask')");
    let table = again.command("rating_table", &json!({ "id": made["id"] }));
    assert_eq!((&table["tally"]["left"], &table["rows"][0]["state"]), (&json!(1), &json!("waiting")), "{table}");
    again.close();
}

#[test]
fn a_result_is_written_in_every_format() {
    let stage = Stage::set_up(CHINESE);
    let window = stage.open();
    window.click("section[aria-labelledby=demonstration] li:nth-child(1) button");
    answer(&window);
    let id = window.command("recent", &json!({}))[0]["id"].clone();
    for (format, name) in
        [("html", "a.html"), ("pdf", "a.pdf"), ("json", "a.json"), ("case", "a.doorbell"), ("case", "a")]
    {
        let path = stage.room.path().join(name).display().to_string();
        let written = window.command("export_check", &json!({ "id": id, "format": format, "path": path }));
        assert_eq!(written, json!(path), "{format}");
    }
    assert!(std::fs::read(stage.room.path().join("a.pdf")).unwrap().starts_with(b"%PDF-"));
    let opened = window.command("open_case", &json!({ "path": stage.room.path().join("a.doorbell") }));
    assert!(opened["id"].as_i64().unwrap() < 0 && opened["views"][0]["picture"].is_object(), "{}", opened["code"]);
    window.close();
}

#[test]
fn a_bad_address_is_told_with_what_to_do() {
    let stage = Stage::set_up(CHINESE);
    let window = stage.open();
    ask(&window, "淘宝客服电话");
    let said = window.wait("document.querySelector('.trouble[role=alert]')?.innerText");
    assert!(said.as_str().unwrap().contains("不是网址") && said.as_str().unwrap().contains("浏览器"), "{said}");
    // A shop that does not exist is an answer, not a failure.
    ask(&window, "http://127.0.0.1:1/");
    assert!(!answer(&window).is_empty());
    window.close();
}

#[test]
fn what_was_seen_before_a_cancellation_stays() {
    let stage = Stage::set_up(CHINESE);
    let shop = Server::start(stuck);
    let window = stage.open();
    ask(&window, &shop.url("/"));
    assert!(shop.wait_for("/contact", Duration::from_secs(100)), "the walk goes on to the page that never comes");
    window.click("section.running .buttons button");
    answer(&window);
    stage.until("the browser is gone", |stage| stage.browsers().is_empty());
    go(&window, "history", "history");
    window.wait("document.querySelector('ul.rows li')");
    window.close();
}

/// What is in the history: the addresses, newest first.
fn kept(window: &Window<'_>) -> Vec<String> {
    let query = json!({ "query": { "text": "", "grade": null, "offset": 0, "limit": 50, "order": "newest" } });
    let page = window.command("history", &query);
    let rows = page["rows"].as_array().unwrap_or_else(|| panic!("no history: {page}"));
    rows.iter().map(|row| row["url"].as_str().unwrap().to_owned()).collect()
}

/// Nothing of a browser is left, and the history is what it was: one check, told without a notice.
fn all_is_well_after(stage: &Stage, browser: &[u32]) {
    assert!(!browser.is_empty(), "a check without a browser proves nothing");
    stage.until("every process of the browser is gone", |stage| {
        let left = stage.browser_ids();
        browser.iter().all(|id| !left.contains(id)) && stage.browsers().is_empty()
    });
    let profiles = std::fs::read_dir(stage.room.path()).unwrap().flatten();
    let profiles: Vec<_> = profiles.map(|entry| entry.file_name()).filter(|name| is_profile(name)).collect();
    assert!(profiles.is_empty(), "left behind: {profiles:?}");
    let cases = std::fs::read_dir(stage.data().join("cases")).unwrap().count();
    assert_eq!(cases, 1, "no half of a case");
    let window = stage.open();
    window.wait("document.querySelector('h1#ask')");
    assert_eq!(window.command("about", &json!({}))["notices"], json!([]));
    assert_eq!(kept(&window), ["demo/kind"]);
    let id = window.command("recent", &json!({}))[0]["id"].clone();
    assert!(window.command("open_check", &json!({ "id": id }))["views"][0]["picture"].is_object());
    window.close();
}

fn is_profile(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with("doorbell-profile")
}

/// A window with one check done.
fn with_one_check(stage: &Stage) -> Window<'_> {
    let window = stage.open();
    window.click("section[aria-labelledby=demonstration] li:nth-child(1) button");
    answer(&window);
    go(&window, "check", "ask");
    window
}

#[test]
fn the_close_button_in_the_middle_of_a_walk_leaves_no_browser_and_the_history_whole() {
    let stage = Stage::set_up(CHINESE);
    let shop = Server::start(stuck);
    let window = with_one_check(&stage);
    ask(&window, &shop.url("/"));
    assert!(shop.wait_for("/contact", Duration::from_secs(100)), "the walk goes on to the page that never comes");
    let browser = stage.browser_ids();
    window.close();
    all_is_well_after(&stage, &browser);
}

#[test]
fn the_close_button_while_the_browser_starts_leaves_none() {
    let stage = Stage::set_up(CHINESE);
    let shop = Server::start(|_, reply| reply.hang());
    let window = with_one_check(&stage);
    ask(&window, &shop.url("/"));
    stage.until("a browser is started", |stage| !stage.browser_ids().is_empty());
    let browser = stage.browser_ids();
    window.close();
    all_is_well_after(&stage, &browser);
}

#[test]
fn the_system_s_end_in_the_middle_of_a_check_leaves_no_browser() {
    let stage = Stage::set_up(CHINESE);
    let shop = Server::start(|_, reply| reply.hang());
    let window = with_one_check(&stage);
    ask(&window, &shop.url("/"));
    assert!(shop.wait_for("/", Duration::from_secs(100)), "the browser asks for the page");
    let browser = stage.browser_ids();
    window.terminate();
    all_is_well_after(&stage, &browser);
}

#[test]
fn a_check_that_cannot_be_kept_is_shown_and_can_be_saved_elsewhere() {
    let stage = Stage::set_up(ENGLISH);
    // A file where the folder of the cases should be: as on a disk that is full or may only be read.
    std::fs::create_dir_all(stage.data()).unwrap();
    std::fs::write(stage.data().join("cases"), "in the way").unwrap();
    let window = stage.open();
    window.click("section[aria-labelledby=demonstration] li:nth-child(1) button");
    answer(&window);
    let said = window.wait("document.querySelector('.unkept[role=alert]')?.innerText");
    assert!(
        said.as_str().unwrap().contains("could not be kept") && said.as_str().unwrap().contains("Save as"),
        "{said}"
    );
    window.wait("[...document.querySelectorAll('#pane img')].some(image => image.complete && image.naturalWidth > 0)");
    assert!(kept(&window).is_empty());
    let path = stage.room.path().join("saved.doorbell");
    let saved = window.command("export_check", &json!({ "id": -1, "format": "case", "path": path }));
    assert_eq!(saved, json!(path));
    window.close();
    let again = stage.open_with(&[&path]);
    assert!(!answer(&again).is_empty());
    again.close();
}

/// A page file and a packed case, made by a check of a built-in merchant.
fn files(stage: &Stage) -> [std::path::PathBuf; 2] {
    let [page, case] = ["便民 小店.html", "案卷 1.doorbell"].map(|name| stage.room.path().join(name));
    std::fs::write(&page, "<!doctype html><meta charset=utf-8><title>便民小店</title><p>客服电话 400-200-8888")
        .unwrap();
    let window = with_one_check(stage);
    let id = window.command("recent", &json!({}))[0]["id"].clone();
    let saved = window.command("export_check", &json!({ "id": id, "format": "case", "path": case }));
    assert_eq!(saved, json!(case));
    window.close();
    [page, case]
}

#[test]
fn the_desktop_opens_a_case_as_a_result_and_a_page_as_a_check_in_the_one_window() {
    let stage = Stage::with_bus(CHINESE);
    let [page, case] = files(&stage);
    let name = Path::new(case.file_name().unwrap());
    let title = "document.querySelector('section.answer .whose .name')?.innerText";
    // By a start.
    let window = stage.open_with(&[&case]);
    assert!(!answer(&window).is_empty());
    assert_eq!(kept(&window), ["demo/kind"], "opening {} is no check", name.display());
    // By a second start, which hands its file over and ends.
    assert!(stage.start_again(&page).success());
    window.wait(&format!("{title} === '便民小店'"));
    assert_eq!(kept(&window).len(), 2);
    assert_eq!(kept(&window)[0], page.display().to_string(), "what is typed to check it again");
    assert!(stage.start_again(&case).success());
    window.wait(&format!("{title} !== '便民小店'"));
    assert_eq!(stage.windows().len(), 1);
    window.close();
}
