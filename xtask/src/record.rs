//! `cargo xtask record`: records the demonstration merchants anew, for the golden tests.

use crate::setup;
use crate::steps::{call, step};
use crate::workspace::{Profile, build, command, root, target};
use anyhow::{Context, Result};
use std::fs;

/// Writes `tests/trails/*.json`.
pub(crate) fn record() -> Result<()> {
    setup::set_up(setup::Purpose::Check)?;
    let program = step("build", || build(Profile::Dev))?;
    let drafts = target().join("trails");
    call(command(&program).args(["demo", "--quiet", "--out"]).arg(&drafts))?;
    for merchant in ["kind", "middling", "hidden"] {
        let trail = fs::read_to_string(drafts.join(merchant).join("trail.json")).context("the recorded trail")?;
        fs::write(root().join("tests/trails").join(format!("{merchant}.json")), with_one_port(&trail))?;
    }
    Ok(())
}

/// The demonstration is served on whatever port is free; the recorded trails name one.
fn with_one_port(trail: &str) -> String {
    let mut parts = trail.split("http://127.0.0.1:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |done, part| {
        done + "http://127.0.0.1:8000" + part.trim_start_matches(|c: char| c.is_ascii_digit())
    })
}
