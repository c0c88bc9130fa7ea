//! Advice, explanations, rubrics of others and a person's verdicts, as they are met on the command line. No browser: the
//! cases are recorded trails.

use doorbell_tests::room::{Done, Room};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 2] = ["zh-Hans", "en"];

/// A case with the reports of today beside it.
fn case(room: &Room, trail: &str) -> PathBuf {
    let folder = room.path().join(trail);
    fs::create_dir(&folder).expect("a folder");
    let recorded = Path::new(env!("CARGO_MANIFEST_DIR")).join("trails").join(format!("{trail}.json"));
    fs::copy(recorded, folder.join("trail.json")).expect("the trail");
    let report = judge(room, &folder, &["--format", "json"]);
    assert_eq!(report.code, Some(0), "{}", report.err);
    fs::write(folder.join("report.json"), report.out).expect("the report");
    folder
}

fn judge(room: &Room, case: &Path, how: &[&str]) -> Done {
    command(room, "judge", case, how)
}

fn command(room: &Room, name: &str, case: &Path, how: &[&str]) -> Done {
    let how = how.iter().map(Path::new);
    room.run([Path::new(name), case].into_iter().chain(how))
}

fn rubric(room: &Room, text: &str) -> String {
    let file = room.path().join("rubric.toml");
    fs::write(&file, text).expect("a rubric");
    file.to_string_lossy().into_owned()
}

fn score(report: &Value) -> f64 {
    report["rating"]["score"].as_f64().expect("a score")
}

#[test]
fn an_issue_says_what_to_change_worth_most_first() {
    let room = Room::new();
    let case = case(&room, "middling");
    for language in LANGUAGES {
        let issue = judge(&room, &case, &["--format", "issue", "--lang", language]).out;
        for part in ["# ", "## 1. ", "```html\n", "font-size: 18px", "](<https://www.w3.org/TR/WCAG22/#"] {
            assert!(issue.contains(part), "{part} in\n{issue}");
        }
        let report = judge(&room, &case, &["--format", "json", "--lang", language]).json();
        let advice = report["advice"].as_array().expect("advice");
        let gains: Vec<f64> = advice.iter().filter_map(|row| row["gain"].as_f64()).collect();
        assert!(gains.is_sorted_by(|a, b| a >= b) && gains.len() == advice.len(), "{gains:?}");
        assert_eq!(issue.lines().filter(|line| line.starts_with("## ")).count(), advice.len());
        assert!(advice.iter().any(|row| row["rewrite"]["after"].as_str().is_some_and(|code| code.contains("18px"))));
    }
    let file = room.path().join("todo.md");
    let written = judge(&room, &case, &["-o", &file.to_string_lossy()]);
    assert_eq!((written.code, written.out.as_str()), (Some(0), ""), "{}", written.err);
    assert!(fs::read_to_string(file).expect("the issue").starts_with("# "));
}

#[test]
fn code_stands_escaped_in_the_page_and_briefly_in_the_terminal() {
    let room = Room::new();
    let case = case(&room, "middling");
    let html = judge(&room, &case, &["--format", "html"]).out;
    assert!(html.contains("&lt;span style=&quot;font-size: 18px&quot;&gt;"), "code is words in the page");
    let words = judge(&room, &case, &["--lang", "en"]).out;
    assert!(words.contains("Now:") && words.contains("Change to:"), "{words}");
}

#[test]
fn a_criterion_is_explained_in_every_form_and_the_nearest_name_is_told() {
    for language in LANGUAGES {
        let run = |args: &[&str]| Room::new().run([args, &["--lang", language]].concat());
        let words = run(&["explain", "text-size"]).out;
        let json = run(&["explain", "text-size", "--format", "json"]).json();
        let parts =
            ["title", "why", "measured", "thresholds"].map(|part| json[part].as_str().expect("words").to_owned());
        for part in parts.iter().map(String::as_str).chain(["text-size", " 6"]) {
            assert!(words.contains(part), "{part} in\n{words}");
        }
        let sources = json["sources"].as_array().expect("sources");
        assert!(!sources.is_empty() && sources.iter().all(|source| source["reliability"].is_string()));
        assert_eq!(json["weight"], 6.0);
        let wrong = run(&["explain", "textsize"]);
        assert_eq!((wrong.code, wrong.out.as_str()), (Some(3), ""));
        assert!(wrong.err.contains("textsize") && wrong.err.contains("text-size"), "{}", wrong.err);
        let list = run(&["explain"]).out;
        assert_eq!(list.lines().count(), 21, "{list}");
    }
}

#[test]
fn the_method_that_is_printed_is_the_one_that_is_checked_in() {
    for language in LANGUAGES {
        for form in ["md", "html"] {
            let printed = Room::new().run(["explain", "--all", "--format", form, "--lang", language]).out;
            let file = format!("{}/../docs/method/{language}.{form}", env!("CARGO_MANIFEST_DIR"));
            assert_eq!(printed, fs::read_to_string(&file).unwrap_or_default(), "{file}: `cargo xtask gen`");
        }
    }
}

#[test]
fn another_rubric_moves_the_score_and_says_so() {
    let room = Room::new();
    let case = case(&room, "middling");
    let before = judge(&room, &case, &["--format", "json"]).json();
    assert!(before["moved"].is_null(), "nothing moved: {}", before["moved"]);
    let file = rubric(
        &room,
        "name = \"某市消费者协会\"\nversion = \"2026\"\nleast_share = 0.5\n[weights]\nhuman-channel = 90\ntext-size = 10\n",
    );
    let after = judge(&room, &case, &["--format", "json", "--rubric", &file]).json();
    assert_eq!(after["versions"]["rubric"], "某市消费者协会 2026");
    let moved = &after["moved"];
    assert_eq!((moved["before"]["rubric"].as_str(), moved["by_page"].as_f64()), (Some("1.0"), Some(0.0)));
    let by_rubric = moved["by_rubric"].as_f64().expect("a number");
    assert!((score(&before) + by_rubric - score(&after)).abs() < 0.051 && by_rubric != 0.0, "{moved}");
    assert_eq!(moved["criteria"][0]["id"], "human-channel");
    for language in LANGUAGES {
        let words = judge(&room, &case, &["--rubric", &file, "--lang", language]).out;
        let heading = if language == "en" { "What moved the score" } else { "分数为什么变了" };
        assert!(words.contains(heading) && words.contains("某市消费者协会 2026"), "{words}");
    }
    let html = judge(&room, &case, &["--format", "html", "--rubric", &file]).out;
    assert!(html.contains("某市消费者协会 2026"));
    let low = judge(&room, &case, &["--rubric", &file, "--fail-under", "100", "--format", "json"]);
    assert_eq!(low.code, Some(2));
}

#[test]
fn what_was_measured_otherwise_is_told_apart_from_the_rubric() {
    let room = Room::new();
    let case = case(&room, "middling");
    let path = case.join("report.json");
    let mut report: Value = serde_json::from_slice(&fs::read(&path).expect("the report")).expect("JSON");
    let findings = report["findings"].as_array_mut().expect("findings");
    let size = findings.iter_mut().find(|finding| finding["id"] == "text-size").expect("text-size");
    for device in ["phone", "desktop"] {
        size["measure"][device]["px"] = 30.into();
    }
    size["points"] = 1.into();
    fs::write(&path, report.to_string()).expect("the report");
    let moved = judge(&room, &case, &["--format", "json"]).json()["moved"].clone();
    assert_eq!(moved["by_rubric"], 0.0, "{moved}");
    assert!(moved["by_page"].as_f64().is_some_and(|points| points < 0.0), "{moved}");
    assert_eq!(moved["criteria"][0]["id"], "text-size", "{moved}");
}

#[test]
fn a_rubric_that_is_not_sound_gives_3_and_says_why_in_both_languages() {
    let room = Room::new();
    let case = case(&room, "middling");
    let head = "name = \"x\"\nversion = \"1\"\n[weights]\n";
    let bad = [
        format!("{head}text-size = 99\n"),
        format!("{head}text-size = nan\n"),
        format!("{head}text-size = -5\ncontrast = 105\n"),
        format!("{head}textsize = 100\n"),
        "name = \"x\"\nversion = \"1\"\n".to_owned(),
        "weights = 3".to_owned(),
        "\u{0}\u{1}".to_owned(),
    ];
    for text in &bad {
        let file = rubric(&room, text);
        let said = LANGUAGES.map(|language| {
            let done = judge(&room, &case, &["--rubric", &file, "--lang", language]);
            assert_eq!((done.code, done.out.as_str()), (Some(3), ""), "{text}: {}", done.err);
            assert!(!done.err.contains("error-") && !done.err.contains("panicked"), "{}", done.err);
            done.err
        });
        assert_ne!(said[0], said[1]);
    }
    assert_eq!(judge(&room, &case, &["--rubric", "/no/such/rubric.toml"]).code, Some(3));
}

#[test]
fn a_person_s_verdict_is_kept_shown_beside_the_machine_s_and_taken_back() {
    let room = Room::new();
    let case = case(&room, "middling");
    let machine = judge(&room, &case, &["--format", "json"]).json();
    let reason = "页面有<大字>开关\u{1b}[2J `x` | =1+1";
    let said = ["text-size", "good", "--reason", reason, "--by", "王阿姨"];
    let done = command(&room, "override", &case, &said);
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.out.contains("王阿姨") && !done.out.contains('\u{1b}'), "{}", done.out);
    let both = judge(&room, &case, &["--format", "json"]).json();
    assert_eq!((&both["rating"], &both["findings"]), (&machine["rating"], &machine["findings"]));
    let verdict = &both["person"]["verdicts"][0];
    assert_eq!(
        (&verdict["machine"], &verdict["person"], &verdict["by"]),
        (&"poor".into(), &"good".into(), &"王阿姨".into())
    );
    assert!(both["person"]["rating"]["score"].as_f64() > both["rating"]["score"].as_f64());
    let html = fs::read_to_string(case.join("report.zh-Hans.html")).expect("the report beside the case");
    for (form, text) in [
        ("the page", html),
        ("html", judge(&room, &case, &["--format", "html"]).out),
        ("terminal", judge(&room, &case, &[]).out),
        ("issue", judge(&room, &case, &["--format", "issue"]).out),
    ] {
        assert!(text.contains("王阿姨") && text.contains("开关") && !text.contains('\u{1b}'), "{form}: {text}");
        let live = text.contains("<大字>") && !text.contains("\\<大字\\>");
        assert!(form == "terminal" || !live, "{form}: {text}");
    }
    let back = command(&room, "override", &case, &["text-size", "--remove"]);
    assert_eq!(back.code, Some(0), "{}", back.err);
    assert!(!case.join("overrides.json").exists());
    assert_eq!(judge(&room, &case, &["--format", "json"]).json(), machine);
    assert_eq!(command(&room, "override", &case, &["text-size", "--remove"]).code, Some(3));
}

#[test]
fn a_person_s_verdict_counts_for_the_grade_that_is_asked_for() {
    let room = Room::new();
    let case = case(&room, "middling");
    let before = score(&judge(&room, &case, &["--format", "json"]).json());
    let asked = (before + 0.5).to_string();
    let fail = |room: &Room| judge(room, &case, &["--format", "json", "--fail-under", &asked]).code;
    assert_eq!(fail(&room), Some(2));
    assert_eq!(command(&room, "override", &case, &["text-size", "good", "--reason", "x"]).code, Some(0));
    assert_eq!(fail(&room), Some(0));
}

#[test]
fn a_verdict_needs_a_reason_a_criterion_and_a_case() {
    let room = Room::new();
    let case = case(&room, "middling");
    let bad: &[&[&str]] = &[
        &["text-size", "good"],
        &["text-size", "good", "--reason", "  "],
        &["text-size", "great", "--reason", "x"],
        &["textsize", "good", "--reason", "x"],
        &["text-size", "--reason", "x"],
        &["text-size", "good", "--reason", "x", "--remove"],
    ];
    for how in bad {
        let done = command(&room, "override", &case, how);
        assert_eq!((done.code, done.out.as_str()), (Some(3), ""), "{how:?}: {}", done.err);
    }
    assert!(!case.join("overrides.json").exists());
    let empty = room.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    assert_eq!(command(&room, "override", &empty, &["text-size", "good", "--reason", "x"]).code, Some(3));
    assert_eq!(fs::read_dir(empty).expect("the folder").count(), 0);
}

#[test]
fn a_broken_file_of_verdicts_is_told_and_nothing_is_lost() {
    let room = Room::new();
    let case = case(&room, "middling");
    let file = case.join("overrides.json");
    fs::write(&file, "[{\"finding\": \"text-size\",").expect("a file");
    for language in LANGUAGES {
        for done in [
            judge(&room, &case, &["--lang", language]),
            command(&room, "override", &case, &["text-size", "good", "--reason", "x", "--lang", language]),
            command(&room, "override", &case, &["text-size", "--remove", "--lang", language]),
        ] {
            assert_eq!((done.code, done.out.as_str()), (Some(3), ""), "{}", done.err);
            assert!(done.err.contains("overrides.json"), "{}", done.err);
        }
    }
    assert_eq!(fs::read_to_string(file).expect("still there"), "[{\"finding\": \"text-size\",");
}
