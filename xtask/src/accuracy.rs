//! `cargo xtask accuracy`: what the finder finds on pages whose entrances people have labelled.

use crate::phone_lines::phone_lines;
use crate::steps::{call, step};
use crate::workspace::{Profile, build, command, find, root};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};

/// Runs a corpus's own `score.py`; what else is given goes to it (`--split dev`, `--no-sites`, `--limit 5` …).
///
/// The misses are written to `out/accuracy-misses.jsonl`, and with what was found instead to `out/accuracy-misses.md`.
pub(crate) fn accuracy(corpus: Option<&str>, more: &[&str]) -> Result<()> {
    let corpus = corpus.map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let score = corpus.join("score.py");
    ensure!(score.is_file(), "{} is not there: name a corpus with --corpus DIR", score.display());
    let Some(python) = find("python3").or_else(|| find("python")) else { bail!("python3 is not installed") };
    phone_lines()?;
    let program = step("build", || build(Profile::Release))?;
    std::fs::create_dir_all(root().join("out")).context("out/")?;
    let misses = root().join("out/accuracy-misses.jsonl");
    let corpus = absolute(&corpus)?;
    step("accuracy", || {
        let mut command = command(&python);
        command.arg(corpus.join("score.py")).arg("--doorbell").arg(&program).arg("--corpus").arg(&corpus);
        call(command.arg("--out").arg(&misses).args(more))
    })?;
    let readable = misses.with_extension("md");
    step("misses", || {
        let mut command = command(&python);
        command.arg(root().join("xtask/accuracy_misses.py")).args([&corpus, &program, &misses, &readable]);
        call(&mut command)
    })?;
    println!("   the misses: {}", readable.display());
    Ok(())
}

fn absolute(path: &Path) -> Result<PathBuf> {
    path.canonicalize().with_context(|| path.display().to_string())
}
