//! `cargo xtask test`: everything CI checks, in the order in which mistakes are cheapest.

use crate::setup::{self, Purpose};
use crate::steps::{call, leave_out, step};
use crate::workspace::{Profile, build, cargo, command, find};
use crate::{axe, gen_files, purity, window};
use anyhow::{Result, bail, ensure};
use std::time::Instant;

/// A step of the test: its name and what it does.
struct Check {
    name: &'static str,
    work: fn() -> Result<()>,
}

const CHECKS: [Check; 9] = [
    Check { name: "fmt", work: || call(cargo().args(["fmt", "--all", "--check"])) },
    Check { name: "purity", work: purity::check },
    Check { name: "typos", work: || installed("typos", |typos| call(command(typos).arg("--quiet"))) },
    Check {
        name: "deny",
        work: || installed("cargo-deny", |_| call(cargo().args(["deny", "--all-features", "check"]))),
    },
    Check { name: "ui", work: window::check_ui },
    Check { name: "clippy", work: clippy },
    Check { name: "tests", work: tests },
    Check { name: "generated", work: gen_files::check },
    Check { name: "axe", work: axe::check },
];

/// Names the steps.
pub(crate) fn list() {
    println!("{}", CHECKS.map(|check| check.name).join("\n"));
}

/// Runs all steps, or only those named. It goes on after a failure, so that one run tells all there is to mend.
pub(crate) fn test(only: &[&str]) -> Result<()> {
    if let Some(unknown) = only.iter().find(|name| !CHECKS.iter().any(|check| check.name == **name)) {
        bail!("no step is called {unknown}; `cargo xtask test --list` names them");
    }
    let began = Instant::now();
    setup::set_up(Purpose::Test)?;
    let wanted: Vec<&Check> = CHECKS.iter().filter(|check| only.is_empty() || only.contains(&check.name)).collect();
    let mut failed = Vec::new();
    for check in &wanted {
        if let Err(error) = step(check.name, check.work) {
            eprintln!("   {error:#}");
            failed.push(check.name);
        }
    }
    let seconds = began.elapsed().as_secs();
    println!("\nxtask test: {} of {} steps passed in {seconds} s", wanted.len() - failed.len(), wanted.len());
    ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
    Ok(())
}

fn clippy() -> Result<()> {
    call(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--locked",
        "--",
        "--deny",
        "warnings",
    ]))
}

/// The tests of the whole program run the `doorbell` that was just built.
fn tests() -> Result<()> {
    let program = build(Profile::Dev)?;
    let runner: &[&str] = if find("cargo-nextest").is_some() {
        &["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]
    } else {
        &["test", "--workspace", "--locked", "--no-fail-fast"]
    };
    let mut tests = cargo();
    tests.args(runner).env("DOORBELL_BIN", &program);
    call(&mut window::with_display(tests))
}

fn installed(program: &str, work: impl FnOnce(std::path::PathBuf) -> Result<()>) -> Result<()> {
    let Some(path) = find(program) else {
        leave_out(program, "it is not installed (CONTRIBUTING.md says how)");
        return Ok(());
    };
    work(path)
}
