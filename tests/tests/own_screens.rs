//! Doorbell keeps its own rules: the window's result, which shows a merchant's number, is checked as if it were a merchant's page.
//!
//! It must be rated A. The window has no merchant behind it, so that nothing is asked for besides the grade but what concerns a
//! screen: the number on it is found, is large, clear and spaced enough to be read, and the screen can be enlarged. (That it can
//! be used with a keyboard alone is shown by `ui/tests/flows.mjs`.)

use doorbell_tests::room::Room;
use doorbell_tests::sites;
use serde_json::Value;
use std::path::Path;

/// What is asked of a screen. Not that a press dials: the window stands on a computer, and the number is the merchant's.
const ASKED: [&str; 5] = ["text-size", "contrast", "target-size", "zoom", "line-spacing"];

fn verdict<'r>(report: &'r Value, id: &str) -> &'r str {
    let findings = report["findings"].as_array().expect("findings");
    let finding = findings.iter().find(|finding| finding["id"] == id).unwrap_or_else(|| panic!("no {id}"));
    finding["verdict"].as_str().expect("a verdict")
}

#[test]
fn the_window_s_own_result_is_as_easy_to_read_as_it_asks_of_others() {
    let face = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist-fake");
    assert!(
        face.join("index.html").is_file(),
        "build it first: `npm run build:fake` in ui (`cargo xtask test ui` does)"
    );
    let served = sites::serve_folder(face);
    for language in ["zh-Hans", "en"] {
        let url = served.url(&format!("/?open=kind&history=0&system={language}"));
        let done = Room::new().run(["check", &url, "--max-steps", "0", "--format", "json", "--output", "-"]);
        let report = done.json();
        let entrances = report["entrances"].as_array().expect("entrances");
        assert!(entrances.iter().any(|one| one["kind"] == "phone" && one["visible"] == true), "{entrances:?}");
        assert_eq!(report["rating"]["grade"], "A", "{language}: {}", report["rating"]);
        let faults: Vec<String> = ASKED
            .iter()
            .map(|id| (id, verdict(&report, id)))
            .filter(|(_, verdict)| !matches!(*verdict, "good" | "not_applicable"))
            .map(|(id, verdict)| format!("{id} is {verdict}"))
            .collect();
        assert!(faults.is_empty(), "{language}: {faults:?}");
    }
}
