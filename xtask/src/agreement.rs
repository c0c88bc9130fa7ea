//! `cargo xtask agreement`: Doorbell's font sizes, boxes and contrasts beside what the browser and axe-core say of them.

use crate::setup;
use crate::steps::{call, step};
use crate::workspace::{Profile, build, command, find, root};
use anyhow::{Context, Result, bail, ensure};
use std::path::PathBuf;

/// Compares on pages of a corpus; what else is given goes to `tests/axe/agreement.mjs` (`--pages 20`, `--only WORD`, `--all`).
pub(crate) fn agreement(corpus: Option<&str>, more: &[&str]) -> Result<()> {
    let corpus = corpus.map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    ensure!(
        corpus.join("manifest.jsonl").is_file(),
        "{} holds no corpus: name one with --corpus DIR",
        corpus.display()
    );
    let corpus = corpus.canonicalize().with_context(|| corpus.display().to_string())?;
    let (Some(node), Some(npm)) = (find("node"), find("npm")) else { bail!("Node is not installed") };
    let folder = root().join("tests/axe");
    if !folder.join("node_modules/axe-core").is_dir() {
        call(command(npm).current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]))?;
    }
    let program = step("build", || build(Profile::Dev))?;
    let browser = setup::browser().context("a browser")?;
    step("agreement", || {
        let mut compare = command(node);
        compare.current_dir(&folder).arg("agreement.mjs").arg("--doorbell").arg(&program).arg("--corpus").arg(&corpus);
        call(compare.args(more).env("DOORBELL_BROWSER", browser))
    })
}
