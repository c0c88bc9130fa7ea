//! The HTML report of each demonstration merchant, in both languages, judged by axe-core in a real browser.

use crate::setup;
use crate::steps::{call, leave_out};
use crate::workspace::{Profile, build, command, find, root, target};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

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
    // The merchants that are shown as a good example are held to the same.
    for merchant in ["kind", "kind-en"] {
        let page = root().join("tests/sites").join(merchant).join("index.html");
        fs::copy(&page, reports.join(format!("{merchant}.html"))).with_context(|| page.display().to_string())?;
    }
    let browser = setup::browser().context("a browser")?;
    call(command("node").current_dir(&folder).arg("axe.mjs").arg(&reports).env("DOORBELL_BROWSER", browser))
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
