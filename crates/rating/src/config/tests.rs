use super::*;
use doorbell_engine::message::Arg;
use doorbell_engine::rating::Grade;

fn from(toml: &str) -> Result<Config, Failure> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    std::fs::write(&path, toml).unwrap();
    let read = read(&path);
    // The folder's name is chance's.
    read.map(|config| Config { file: PathBuf::from(FILE), ..config })
}

fn detail(failure: &Failure) -> String {
    let Some(Arg::Text(detail)) = failure.message.args.get("detail") else { panic!("{failure:?}") };
    detail.clone()
}

#[test]
fn a_whole_file_is_read() {
    let config = from(
        "url = \"localhost:4173/contact\"\ndevices = [\"desktop\", \"phone\", \"phone\"]\nlanguage = \"zh-CN\"\nmax-steps = 0\nmax-pages = 3\n\
         timeout = 30\nscout = false\nfail-under = \"b\"\nbaseline = \"ci/base.json\"\nrubric = \"../rubric.toml\"\n\
         [[output]]\nfile = \"out/doorbell.sarif\"\nsource = \"src/contact.html\"\n[[output]]\nformat = \"junit\"\nfile = \"out/report\"\n",
    );
    let config = config.unwrap();
    assert_eq!(config.url.as_ref().map(|url| url.url().as_str()), Some("http://localhost:4173/contact"));
    assert_eq!(config.devices, Some(Device::ALL.to_vec()));
    assert_eq!((config.language, config.fail_under), (Some(Language::ZhHans), Some(Mark::Grade(Grade::B))));
    let budgets = ["max-steps", "max-pages", "timeout", "max-presses"].map(|name| config.budget(name));
    assert_eq!((budgets, config.scout), ([Some(0), Some(3), Some(30), None], Some(false)));
    assert!(
        config.baseline.as_ref().unwrap().ends_with("ci/base.json") && config.baseline.as_ref().unwrap().is_absolute()
    );
    let formats: Vec<Format> = config.outputs.iter().map(|output| output.format).collect();
    assert_eq!(
        (formats, config.outputs[0].source.as_deref()),
        (vec![Format::Sarif, Format::Junit], Some("src/contact.html"))
    );
    assert_eq!(from("fail-under = 72.5").unwrap().fail_under, Some(Mark::Score(72.5)));
    assert_eq!(from("fail-under = 80").unwrap().fail_under, Some(Mark::Score(80.0)));
    assert_eq!(from("").unwrap(), Config { file: PathBuf::from(FILE), ..Config::default() });
}

#[test]
fn an_unknown_key_is_told_with_its_line_and_the_nearest_name() {
    for (toml, line, nearest) in [
        ("url = \"a.example\"\n\nmax_step = 3\n", ":3: max_step", "max-steps"),
        ("baseline-file = \"a.json\"", ":1: baseline-file", "baseline"),
        ("[[output]]\nfile = \"a.xml\"\nform = \"junit\"\n", ":3: form", "format"),
        ("browser = \"/tmp/evil\"", ":1: browser", "baseline"),
    ] {
        let failure = from(toml).unwrap_err();
        assert_eq!((failure.code, failure.bad_request), ("config-unknown-key", true), "{toml}");
        assert!(detail(&failure).ends_with(line), "{}", detail(&failure));
        if toml.starts_with("browser") {
            continue;
        }
        assert_eq!(failure.hint.args["nearest"], Arg::from(nearest));
    }
}

#[test]
fn a_value_that_means_nothing_is_told_with_its_line() {
    for (toml, line) in [
        ("\nurl = \"file:///etc/passwd\"", ":2: url = "),
        ("devices = []", ":1: devices = "),
        ("language = \"tlh\"", ":1: language = "),
        ("fail-under = 101", ":1: fail-under = "),
        ("fail-under = \"F\"", ":1: fail-under = "),
        ("max-steps = 9", ":1: max-steps = 9"),
        ("max-pages = 0", ":1: max-pages = 0"),
        ("timeout = -1", ":1: timeout = -1"),
        ("baseline = \"../base.json\"", ":1: baseline = "),
        ("baseline = \"/etc/base.json\"", ":1: baseline = "),
        ("case = \"..\"", ":1: case = "),
        ("[[output]]\nfile = \"../../.bashrc\"\nformat = \"junit\"", ": file = "),
        ("[[output]]\nfile = \"a.sarif\"\nsource = \"/etc/passwd\"", ": source = "),
        ("[[output]]\nfile = \"a.txt\"", ": format = "),
        ("[[output]]\nfile = \"a.xml\"\nformat = \"poem\"", ": format = "),
    ] {
        let failure = from(toml).unwrap_err();
        assert_eq!((failure.code, failure.bad_request), ("config-value", true), "{toml}");
        assert!(detail(&failure).contains(line), "{}", detail(&failure));
    }
}

#[test]
fn what_is_no_settings_file_is_told_with_its_line() {
    for toml in [
        "url = ",
        "\"",
        "devices = [\"watch\"]",
        "url = 3",
        "output = \"a.xml\"",
        "[[output]]\nformat = \"junit\"",
        "scout = \"no\"",
    ] {
        let failure = from(toml).unwrap_err();
        assert_eq!((failure.code, failure.bad_request), ("config-unreadable", true), "{toml}");
        assert!(detail(&failure).contains("doorbell.toml:"), "{}", detail(&failure));
    }
    assert_eq!(read(Path::new("/no/such/doorbell.toml")).unwrap_err().code, "disk");
    let many = "[[output]]\nfile = \"a.xml\"\n".repeat(21);
    assert_eq!(from(&many).unwrap_err().code, "config-value");
}

#[test]
fn the_nearest_file_above_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a/b/c");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(folder.path().join(FILE), "").unwrap();
    assert_eq!(find(&deep), Some(folder.path().join(FILE)));
    std::fs::write(folder.path().join("a/b").join(FILE), "").unwrap();
    assert_eq!(find(&deep), Some(folder.path().join("a/b").join(FILE)));
}

#[test]
fn every_key_of_the_list_is_read() {
    for key in KEYS {
        let value = match key {
            "url" => "\"a.example\"",
            "devices" => "[\"phone\"]",
            "language" => "\"en\"",
            "fail-under" | "timeout" | "max-steps" | "max-pages" | "max-presses" | "max-seconds" | "max-megabytes" => {
                "8"
            }
            "scout" => "true",
            "output" => "[{ file = \"a.xml\" }]",
            _ => "\"a\"",
        };
        assert_ne!(from(&format!("{key} = {value}")).unwrap(), from("").unwrap(), "{key}");
    }
}
