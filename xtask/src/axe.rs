//! The HTML report of each demonstration merchant and the site of a rating of them, in both languages, judged by axe-core in a real browser.

use crate::setup;
use crate::steps::{call, leave_out};
use crate::workspace::{Profile, build, command, find, root, target};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

/// Writes the reports and has `tests/axe` judge them.
pub(crate) fn check() -> Result<()> {
    let (Some(_), Some(npm)) = (find("node"), find("npm")) else {
        leave_out("axe", "Node is not installed");
        return Ok(());
    };
    let folder = root().join("tests/axe");
    if !folder.join("node_modules/axe-core").is_dir() {
        call(command(npm).current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]))?;
    }
    let reports = target().join("axe-reports");
    if reports.exists() {
        fs::remove_dir_all(&reports)?;
    }
    let program = build(Profile::Dev)?;
    for language in ["zh-Hans", "en"] {
        call(command(&program).args(["demo", "--quiet", "--lang", language, "--out"]).arg(reports.join(language)))?;
    }
    not_seen(&program, &reports)?;
    rating(&program, &reports)?;
    // The merchants that are shown as a good example are held to the same.
    for merchant in ["kind", "kind-en"] {
        let page = root().join("tests/sites").join(merchant).join("index.html");
        fs::copy(&page, reports.join(format!("{merchant}.html"))).with_context(|| page.display().to_string())?;
    }
    let browser = setup::browser().context("a browser")?;
    call(command("node").current_dir(&folder).arg("axe.mjs").arg(&reports).env("DOORBELL_BROWSER", browser))
}

/// The site of a rating, and what is compared: of the demonstration merchants and one that nobody can see.
fn rating(program: &Path, reports: &Path) -> Result<()> {
    let rating = target().join("axe-rating");
    if rating.exists() {
        fs::remove_dir_all(&rating)?;
    }
    fs::create_dir_all(&rating)?;
    let mut serving =
        command(program).args(["demo", "--serve"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let rated = rate(program, reports, &rating, &mut serving);
    serving.kill()?;
    serving.wait()?;
    rated
}

/// Merchants that the program brings along.
const DEMONSTRATION: usize = 4;

fn rate(program: &Path, reports: &Path, rating: &Path, serving: &mut Child) -> Result<()> {
    let said = BufReader::new(serving.stderr.take().context("what is served")?);
    let lines = said.lines().take(DEMONSTRATION).collect::<Result<Vec<_>, _>>()?;
    let urls = lines.iter().filter_map(|line| line.split_whitespace().find(|word| word.starts_with("http://")));
    let mut list = "名称,行业,网址\n没有这家,快递,http://127.0.0.1:9/\n".to_owned();
    list.extend(
        urls.enumerate().map(|(index, url)| format!("商户{},{},{url}\n", index + 1, ["零售", "银行"][index % 2])),
    );
    let (file, folder) = (rating.join("list.csv"), rating.join("rating"));
    fs::write(&file, list)?;
    let how = ["--pause", "0", "--max-steps", "1", "--quiet", "--lang", "zh-Hans", "--out"];
    call(command(program).arg("rate").arg(&file).args(how).arg(&folder))?;
    let pages = reports.join("rating");
    fs::create_dir_all(&pages)?;
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "html") {
            fs::copy(&path, pages.join(path.file_name().context("a name")?))?;
        }
    }
    for language in ["zh-Hans", "en"] {
        let page = pages.join(format!("compared.{language}.html"));
        let merchants = ["--merchants", "2", "3", "--lang", language, "--output"];
        call(command(program).arg("compare").arg(&folder).args(merchants).arg(page))?;
    }
    Ok(())
}

/// The report on a page that could not be seen is a page too. Port 9 answers nobody.
fn not_seen(program: &Path, reports: &Path) -> Result<()> {
    for language in ["zh-Hans", "en"] {
        let file = reports.join(language).join("not-seen.html");
        let mut check = command(program);
        check
            .args(["check", "http://127.0.0.1:9/", "--no-browser", "--quiet", "--lang", language, "--output"])
            .arg(&file);
        let code = check.status().context("doorbell")?.code();
        ensure!(code == Some(4) && file.is_file(), "a page that cannot be seen ends with {code:?}");
    }
    Ok(())
}
