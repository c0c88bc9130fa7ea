//! What a rating is published as, read back by what others read it with; its evidence is checked, judged again and compared.
#![cfg(unix)]

use calamine::{Data, Reader, Xlsx, open_workbook};
use doorbell_tests::room::{Done, Room};
use doorbell_tests::street::{House, Street};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const HOUSES: [House; 6] = [House::Open, House::Footer, House::Behind, House::Nobody, House::Closed, House::Gone];
const NAMES: [&str; 6] =
    ["青竹超市", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "东篱书店", "云上快递", "山泉银行"];
const ONE_CRITERION: &str = "name = \"甲\"\nversion = \"1\"\nleast_share = 0.0\n[weights]\nhuman-channel = 100\n";

/// A street with a list of its merchants, and room for ratings of it.
struct Scene {
    street: Street,
    room: Room,
    folder: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let street = Street::with(HOUSES);
        let folder = tempfile::tempdir().expect("a folder");
        let rows = NAMES.iter().zip(street.urls()).zip(["零售", "零售", "银行", "零售", "快递", "银行"]);
        let rows = rows.map(|((name, url), trade)| format!("{name},{trade},{url}\n"));
        fs::write(folder.path().join("list.csv"), format!("名称,行业,网址\n{}", rows.collect::<String>()))
            .expect("list");
        Self { street, room: Room::new(), folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Done {
        self.room.run(args)
    }

    fn rate(&self, name: &str) -> PathBuf {
        let (list, rating) = (self.at("list.csv"), self.at(name));
        let how = ["--pause", "0", "--max-steps", "2", "--at-once", "2", "--lang", "zh-Hans"];
        let done = self.run(&[&["rate", text(&list), "--out", text(&rating)], &how[..]].concat());
        assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
        rating
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn results(rating: &Path) -> Vec<Value> {
    let text = fs::read_to_string(rating.join("results.jsonl")).expect("results");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn a_rating_is_published_checked_judged_again_and_compared() {
    let scene = Scene::new();
    let rating = scene.rate("one");
    spreadsheet(&rating);
    comma_separated(&rating);
    site(&rating);
    judged_again(&scene, &rating);
    compared(&scene, &rating);
    printed(&scene, &rating);
    verified(&scene, &rating);
    assert_eq!(scene.room.leftovers(), Vec::<String>::new());
}

fn spreadsheet(rating: &Path) {
    let mut book: Xlsx<_> = open_workbook(rating.join("ranking.xlsx")).expect("a spreadsheet");
    let rows = book.worksheet_range("排名").expect("the ranking");
    let head: Vec<String> = rows.rows().next().expect("heads").iter().map(ToString::to_string).collect();
    let column = |name: &str| head.iter().position(|head| head == name).unwrap_or_else(|| panic!("{name}: {head:?}"));
    let first = rows.rows().nth(1).expect("the first");
    assert_eq!(first[column("商户")], Data::String("青竹超市".into()));
    assert_eq!(first[column("名次")], Data::Float(1.0));
    assert!(matches!(first[column("分数")], Data::Float(score) if score > 50.0), "{first:?}");
    assert!(matches!(first[column("记录时间（UTC）")], Data::DateTime(_)), "{first:?}");
    assert_eq!(first[column("电话")], Data::String("400-200-0000".into()));
    let names: Vec<String> = rows.rows().skip(1).map(|row| row[column("商户")].to_string()).collect();
    assert!(NAMES.iter().all(|name| names.contains(&(*name).to_owned())), "{names:?}");
    for sheet in book.sheet_names() {
        assert!(book.worksheet_formula(&sheet).expect("formulas").cells().all(|(.., formula)| formula.is_empty()));
    }
}

fn comma_separated(rating: &Path) {
    let bytes = fs::read(rating.join("ranking.csv")).expect("CSV");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let names: Vec<String> = reader.records().map(|row| row.expect("a row")[2].to_owned()).collect();
    assert_eq!(names.len(), 6);
    assert!(names.contains(&"'=cmd|' /C calc'!A0".to_owned()), "{names:?}");
}

fn site(rating: &Path) {
    for file in ["index.html", "trades.html", "method.html", "index.en.html", "trades.en.html", "method.en.html"] {
        let page = fs::read_to_string(rating.join(file)).expect(file);
        assert!(!page.contains("<script>alert"), "{file}");
        // Every page and case that is linked is there.
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let file = link.split('#').next().unwrap_or_default();
            let outside = file.is_empty() || file.contains(':');
            assert!(outside || rating.join(file).is_file(), "{link}");
        }
    }
    let index = fs::read_to_string(rating.join("index.html")).expect("the site");
    assert!(index.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && index.contains("robots.txt"));
    assert!(index.contains("Chrome/") && index.contains("评分表 1.0"), "versions are named");
}

fn judged_again(scene: &Scene, rating: &Path) {
    let rubric = scene.at("rubric.toml");
    fs::write(&rubric, ONE_CRITERION).expect("a rubric");
    let (again, asked) = (scene.at("again"), scene.street.requests());
    let done = scene.run(&["rejudge", text(rating), "--rubric", text(&rubric), "--out", text(&again)]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    assert_eq!(scene.street.requests(), asked, "nobody is visited");
    for (before, after) in results(rating).iter().zip(results(&again)).take(4) {
        let criteria = before["entry"]["line"]["criteria"].as_array().expect("criteria");
        let points = criteria.iter().find(|judged| judged["id"] == "human-channel").expect("it")["points"].as_f64();
        let score = after["entry"]["line"]["score"].as_f64().expect("a score");
        assert!((score - 100.0 * points.expect("points")).abs() < 0.06, "{after}");
        assert_eq!(after["entry"]["line"]["rubric"], "甲 1");
    }
    assert_eq!(scene.run(&["verify", text(&again)]).code, Some(0));
}

fn compared(scene: &Scene, before: &Path) {
    scene.street.rebuild(0, House::Nobody);
    scene.street.rebuild(1, House::Open);
    scene.street.rebuild(5, House::Open);
    let after = scene.rate("two");
    let done = scene.run(&["compare", text(before), text(&after), "--format", "json"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let json = done.json();
    let change: Vec<&str> =
        json["merchants"].as_array().expect("merchants").iter().filter_map(|pair| pair["change"].as_str()).collect();
    assert_eq!(change, ["fell", "rose", "stayed", "stayed", "stayed", "appeared"]);
    let rose = &json["merchants"][1];
    assert!(rose["moved"]["by_page"].as_f64() > Some(0.0) && rose["moved"]["by_rubric"] == 0.0, "{rose}");
    let told = scene.run(&["compare", text(before), text(&after), "--lang", "zh-Hans"]).out;
    assert!(told.contains("上升 1 家，下降 1 家") && told.contains("网页变了"), "{told}");
    let html = scene.at("compared.html");
    assert_eq!(scene.run(&["compare", text(before), text(&after), "-o", text(&html)]).code, Some(0));
    assert!(!fs::read_to_string(&html).expect("HTML").contains("<script>alert"));
    let side = scene.run(&["compare", text(before), "--merchants", "1", "2", "--format", "csv"]);
    assert_eq!((side.code, side.out.contains("青竹超市")), (Some(0), true), "{}", side.err);
    let past = scene.run(&["compare", text(before), text(&after), "--merchants", "2", "--format", "json"]).json();
    assert_eq!(past["merchants"][0]["moments"].as_array().map(Vec::len), Some(2));
    assert_eq!(scene.run(&["compare", text(before)]).code, Some(3));
}

fn printed(scene: &Scene, rating: &Path) {
    let done = scene.run(&["publish", text(rating), "--pdf", "--lang", "en"]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    assert!(fs::read(rating.join("ranking.pdf")).expect("a PDF").starts_with(b"%PDF"));
    let cases = fs::read_dir(rating.join("cases")).expect("cases").flatten();
    assert!(cases.into_iter().all(|case| case.path().join("report.pdf").is_file()));
    assert!(fs::read_to_string(rating.join("index.html")).expect("the site").contains("lang=\"en\""));
}

fn verified(scene: &Scene, rating: &Path) {
    let verify = || scene.run(&["verify", text(rating), "--lang", "en"]);
    let whole = verify();
    assert_eq!(whole.code, Some(0), "{}{}", whole.out, whole.err);
    let trail = rating.join("cases").join(case(rating, "00001-")).join("trail.json");
    let bytes = fs::read(&trail).expect("a trail");
    fs::write(&trail, String::from_utf8(bytes).expect("UTF-8").replacen("400", "401", 1)).expect("changed");
    let gone = rating.join("cases").join(case(rating, "00002-")).join("report.json");
    fs::remove_file(gone).expect("taken away");
    fs::write(rating.join("cases/extra.txt"), "x").expect("added");
    let done = verify();
    assert_eq!(done.code, Some(2), "{}", done.out);
    for told in ["changed: cases/00001-", "missing: cases/00002-", "added: cases/extra.txt", "3 files"] {
        assert!(done.out.contains(told), "{told} in {}", done.out);
    }
    assert_eq!(scene.run(&["verify", text(scene.folder.path())]).code, Some(3));
}

fn case(rating: &Path, start: &str) -> String {
    let mut names = fs::read_dir(rating.join("cases")).expect("cases").flatten();
    let name = names.find(|entry| entry.file_name().to_string_lossy().starts_with(start)).expect("a case").file_name();
    name.to_string_lossy().into_owned()
}
