//! The command line as a volunteer, a script and a build meet it.

use doorbell_tests::room::{Done, Room};
use doorbell_tests::sites;
use std::fs;
use std::path::Path;

fn run(args: &[&str]) -> Done {
    Room::new().run(args)
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn help_speaks_both_languages() {
    for command in ["check", "find", "judge", "override", "demo", "explain", "completions", "man"] {
        let english = run(&[command, "--help", "--lang", "en"]);
        assert_eq!(english.code, Some(0), "{command}: {}", english.err);
        assert!(!has_chinese(&english.out), "{command}: {}", english.out);
        let chinese = run(&[command, "--help", "--lang", "zh-Hans"]);
        assert_eq!(chinese.code, Some(0), "{command}: {}", chinese.err);
        assert!(has_chinese(&chinese.out), "{command}: {}", chinese.out);
        // Every option is explained: no line names an option and then says nothing.
        let options = chinese.out.lines().filter(|line| line.trim_start().starts_with("--"));
        assert!(options.clone().count() > 0 || command == "man", "{command}: {}", chinese.out);
    }
}

#[test]
fn the_first_help_names_every_command_and_the_exit_codes() {
    let help = run(&["--help", "--lang", "en"]).out;
    for word in ["check", "find", "judge", "override", "demo", "explain", "completions", "130"] {
        assert!(help.contains(word), "{word} is not in\n{help}");
    }
}

#[test]
fn bad_arguments_and_configuration_give_3() {
    let nowhere = "/no/such/place";
    let bad: &[&[&str]] = &[
        &["check"],
        &["no-such-command"],
        &["check", "http://127.0.0.1:9/", "--no-such-option"],
        &["check", "http://127.0.0.1:9/", "--format", "poem"],
        &["check", "http://127.0.0.1:9/", "--lang", "tlh"],
        &["check", "http://127.0.0.1:9/", "--device", "watch"],
        &["check", "http://127.0.0.1:9/", "--fail-under", "Z"],
        &["check", "http://127.0.0.1:9/", "--fail-under", "101"],
        &["check", "http://127.0.0.1:9/", "--timeout", "0"],
        &["check", "http://127.0.0.1:9/", "--browser", nowhere],
        &["check", "http://127.0.0.1:9/", "--browser-url", "not a url"],
        &["check", "file:///etc/hostname"],
        &["check", "javascript:alert(1)"],
        &["check", ""],
        &["find"],
        &["find", "file:///etc/hostname"],
        &["find", "http://127.0.0.1:9/", "--case", "case"],
        &["find", "--case", nowhere],
        &["find", "http://127.0.0.1:9/", "--format", "html"],
        &["find", "http://127.0.0.1:9/", "--output", "found.html"],
        &["judge", nowhere],
        &["explain", "no-such-criterion"],
        &["completions", "no-such-shell"],
    ];
    for args in bad {
        let done = run(args);
        assert_eq!(done.code, Some(3), "{args:?}: {}", done.err);
        assert!(done.out.is_empty() && !done.err.trim().is_empty(), "{args:?} must say why, on standard error");
    }
}

#[test]
fn every_criterion_can_be_explained_in_both_languages() {
    for criterion in fs::read_dir(sites::folder().join("criteria")).expect("criteria").flatten() {
        let id = criterion.file_name().to_string_lossy().into_owned();
        let (english, chinese) = (run(&["explain", &id, "--lang", "en"]), run(&["explain", &id, "--lang", "zh-Hans"]));
        assert_eq!((english.code, chinese.code), (Some(0), Some(0)), "{id}: {}{}", english.err, chinese.err);
        assert!(has_chinese(&chinese.out) && english.out != chinese.out, "{id}");
    }
}

#[test]
fn completions_and_manual_pages_are_written() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let done = run(&["completions", shell]);
        assert!(done.code == Some(0) && done.out.contains("doorbell"), "{shell}: {}", done.err);
    }
    let room = Room::new();
    let folder = room.path().join("man");
    let done = room.run(["man", &folder.to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let pages = fs::read_dir(folder).expect("the folder").flatten().map(|page| page.file_name()).collect::<Vec<_>>();
    assert!(pages.iter().any(|page| page.to_string_lossy() == "doorbell.1"), "{pages:?}");
}

/// A case file and the report that was printed when it was made.
fn recorded(room: &Room) -> (std::path::PathBuf, String) {
    let server = sites::serve();
    let case = room.path().join("case");
    let url = server.url("/middling/");
    let args = ["check", &url, "--max-steps", "0", "--format", "json", "--output", "-", "--case"];
    let done = room.run(args.into_iter().map(Path::new).chain([case.as_path()]));
    assert_eq!(done.code, Some(0), "{}", done.err);
    (case, done.out)
}

#[test]
fn a_case_file_is_judged_again_to_the_same_bytes() {
    let room = Room::new();
    let (case, first) = recorded(&room);
    let judge = || {
        let args = ["judge", "--format", "json", "--output", "-"].into_iter().map(Path::new);
        let done = room.run(args.chain([case.as_path()]));
        assert_eq!(done.code, Some(0), "{}", done.err);
        done.out
    };
    assert_eq!(judge(), first, "the same as when it was recorded");
    for _ in 0..10 {
        assert_eq!(judge(), first);
    }
    let moved = room.path().join("案卷 2");
    fs::rename(&case, &moved).expect("a folder can be moved");
    let args = ["judge", "--format", "json", "--output", "-"].into_iter().map(Path::new);
    assert_eq!(room.run(args.chain([moved.as_path()])).out, first, "wherever it lies");
}

/// Columns of a line in which a Chinese character takes two.
fn columns(line: &str) -> usize {
    line.chars().map(|c| if (c as u32) >= 0x1100 && !"…–“”·×".contains(c) { 2 } else { 1 }).sum()
}

#[test]
fn a_developer_sees_all_that_was_found_as_tables() {
    let server = sites::serve();
    let url = server.url("/hidden/");
    for (language, words) in [
        ("zh-Hans", ["找到的入口", "谁接待", "4002009967", "看不到：页面没有显示它", "凭：", "智能客服"]),
        (
            "en",
            ["Ways that were found", "who answers", "4002009967", "the page does not show it", "because: ", "智能客服"],
        ),
    ] {
        let found = run(&["find", &url, "--device", "phone", "--quiet", "--lang", language]);
        assert_eq!(found.code, Some(0), "{}", found.err);
        let plain = found.out.replace(['-', '\n', ' '], "");
        for words in words {
            assert!(plain.contains(&words.replace(['-', ' '], "")), "{words} in\n{}", found.out);
        }
        let wide: Vec<&str> = found.out.lines().filter(|line| columns(line) > 80).collect();
        assert!(wide.is_empty(), "{wide:#?}");
    }
}

#[test]
fn what_is_found_in_a_case_is_what_was_found_on_the_page() {
    let room = Room::new();
    let (case, report) = recorded(&room);
    let file = room.path().join("found.json");
    let args = ["find".as_ref(), "--case".as_ref(), case.as_os_str(), "-o".as_ref(), file.as_os_str()];
    let done = room.run(args);
    assert_eq!((done.code, done.out.as_str()), (Some(0), ""), "{}", done.err);
    let found: serde_json::Value = serde_json::from_slice(&fs::read(&file).expect("the file")).expect("JSON");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert!(found["entrances"].as_array().is_some_and(|all| !all.is_empty()));
    assert_eq!(found["entrances"], report["entrances"]);
    assert!(found["entrances"][0]["signals"][0]["id"].is_string(), "{found:#}");
}

#[test]
fn leads_are_ranked_with_their_reasons_and_icons_are_read() {
    let room = Room::new();
    let site = room.path().join("site");
    fs::create_dir(&site).expect("a folder");
    let page = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>演示小店</title><p>新米到店</p>\
        <nav><a href=/jobs>加入我们</a> <a href=/help>帮助中心</a> <a href=#top>联系客服</a></nav>\
        <a href=/desk><svg width=40 height=40><use href='#icon-headset'></use></svg></a>\
        <footer><a href=/lianxi>联系我们</a> <a href=tel:4002003618>电话</a></footer></html>";
    fs::write(site.join("index.html"), page).expect("a page");
    let server = sites::serve_folder(site);
    let url = server.url("/");
    for eyes in [&["--device", "desktop"][..], &["--no-browser"][..]] {
        let args = [&["find", &url, "--format", "json", "--quiet"], eyes].concat();
        let found = room.run(args).json();
        let leads: Vec<(&str, &str)> = found["leads"]
            .as_array()
            .expect("leads")
            .iter()
            .filter(|lead| lead["device"] == "desktop")
            .map(|lead| (lead["text"].as_str().unwrap_or(""), lead["wording"].as_str().unwrap_or("")))
            .collect();
        let ranked = [("联系我们", "literal"), ("帮助中心", "generic"), ("", "icon_only"), ("加入我们", "generic")];
        assert_eq!(leads, ranked, "{found:#}");
        assert_eq!(found["leads"][0]["signals"][0]["id"], "words");
    }
}

#[test]
fn a_page_that_cannot_be_seen_has_nothing_found_and_gives_4() {
    let found = run(&["find", "http://127.0.0.1:9/", "--no-browser", "--quiet", "--lang", "en"]);
    assert_eq!(found.code, Some(4), "{}{}", found.out, found.err);
    assert!(found.out.contains("No website answers"), "{}", found.out);
}

#[test]
fn a_damaged_case_file_is_refused_politely() {
    let room = Room::new();
    let (case, _) = recorded(&room);
    let files = fs::read_dir(&case).expect("the case").flatten().map(|file| file.path());
    let json: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "json")).collect();
    assert!(!json.is_empty(), "a case file holds its trail as JSON");
    for file in json {
        fs::write(file, b"{\"schema\": 999999999, ").expect("a case can be damaged");
    }
    let done = room.run(["judge".as_ref(), case.as_os_str()]);
    assert_eq!(done.code, Some(3), "{}", done.err);
    assert!(!done.err.contains("panicked"), "{}", done.err);
}

#[test]
fn a_case_folder_in_use_is_not_overwritten_silently() {
    let room = Room::new();
    let folder = room.path().join("photos");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("holiday.jpg"), b"mine").expect("a file");
    let server = sites::serve();
    let (url, folder_name) = (server.url("/kind/"), folder.to_string_lossy().into_owned());
    let done = room.run(["check", &url, "--no-browser", "--case", &folder_name]);
    assert_eq!(fs::read(folder.join("holiday.jpg")).expect("still there"), b"mine");
    assert!(matches!(done.code, Some(0 | 3)), "exit {:?}: {}", done.code, done.err);
}

#[test]
fn quiet_says_nothing_while_it_works_and_verbose_says_more() {
    let server = sites::serve();
    let url = server.url("/kind/");
    let run =
        |how: &[&str]| run(&[&["check", &url, "--device", "phone", "--format", "json", "--output", "-"], how].concat());
    let (quiet, verbose) = (run(&["--quiet"]), run(&["--verbose"]));
    assert_eq!(quiet.err, "");
    assert!(!verbose.err.is_empty(), "progress goes to standard error");
}

#[test]
fn the_demonstration_writes_a_report_of_each_merchant() {
    let room = Room::new();
    let folder = room.path().join("demo");
    let done = room.run(["demo", "--out", &folder.to_string_lossy(), "--lang", "zh-Hans"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let reports = ["kind", "middling", "far", "hidden"].map(|name| folder.join(name).join("report.zh-Hans.html"));
    for report in reports {
        let text = fs::read_to_string(&report).expect("a report");
        let remote = ["src=\"http", "href=\"//", "@import", "url(http", "<link rel=\"stylesheet\""];
        let found = remote.into_iter().find(|needle| text.contains(needle));
        assert_eq!(found, None, "{} must be self-contained", report.display());
    }
    // It is walked as a real merchant is: this number stands four presses away.
    let far = fs::read_to_string(folder.join("far/report.json")).expect("a report");
    assert!(far.contains("4002000130"), "{far}");
}
