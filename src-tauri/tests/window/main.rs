//! The real window, driven as a person drives it: `WebKitWebDriver` on a display of its own.
#![cfg(target_os = "linux")]

mod stage;

use serde_json::json;
use stage::Stage;

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
    let stage = Stage::set_up("en_GB.UTF-8");
    let window = stage.open();
    window.wait("document.querySelector('h1')");
    assert_eq!(window.command("about", &json!({}))["system_language"], "en");
    // The page cannot be led away, run foreign script or reach another host.
    window.run("location.href = 'https://example.com/'");
    assert!(window.run("return location.href").as_str().unwrap().starts_with("tauri://localhost"));
    assert_eq!(window.run("try { return eval('1 + 1') } catch (error) { return error.name }"), "EvalError");
    assert_eq!(window.run("return typeof window.__TAURI__"), "undefined");
    let outside = window.command("open_outside", &json!({ "url": "file:///etc/passwd" }));
    assert_eq!(outside["code"], "not-outside");
    window.close();
}
