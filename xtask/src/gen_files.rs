//! `cargo xtask gen`: files that are made from the code and checked in, so that a reader needs no build.

use crate::steps::{call, step};
use crate::workspace::{Profile, build, cargo, command, root, target};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Tests that write a generated file anew when `DOORBELL_GEN` is set and compare it when it is not:
/// package, features, filter, what they write.
const BY_TESTS: [(&str, &[&str], &str, &str); 4] = [
    ("doorbell-engine", &[], "schema_that_is_checked_in", "crates/engine/schema: JSON schemas"),
    ("doorbell-engine", &[], "method_that_is_checked_in", "docs/method: the method pages"),
    ("doorbell-tests", &[], "every_size_is_drawn_from_the_svg", "icons: the sizes of the icon"),
    ("doorbell-rating", &["--features", "desk"], "types_that_are_checked_in", "ui/src/host/wire: types and commands"),
];

/// Writes everything that is generated.
pub(crate) fn write() -> Result<()> {
    for (package, features, filter, what) in BY_TESTS {
        step(what, || {
            let mut cargo = cargo();
            cargo.args(["test", "--quiet", "--package", package]).args(features).arg(filter);
            call(cargo.env("DOORBELL_GEN", "1"))
        })?;
    }
    step("docs: man pages and completions", || by_program(&root()))
}

/// Fails if what the program would write is not what is checked in. The files of [`BY_TESTS`] compare themselves.
pub(crate) fn check() -> Result<()> {
    let fresh = target().join("generated");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    by_program(&fresh)?;
    let mut stale = Vec::new();
    for folder in FOLDERS {
        compare(&fresh.join(folder), &root().join(folder), &mut stale)?;
    }
    ensure!(stale.is_empty(), "run `cargo xtask gen`, these are stale: {}", stale.join(", "));
    Ok(())
}

const FOLDERS: [&str; 3] = ["docs/man/zh-Hans", "docs/man/en", "docs/completions"];

fn by_program(to: &Path) -> Result<()> {
    let doorbell = build(Profile::Dev)?;
    for folder in FOLDERS {
        fs::create_dir_all(to.join(folder))?;
    }
    for language in ["zh-Hans", "en"] {
        let folder = to.join("docs/man").join(language);
        call(command(&doorbell).arg("man").arg(folder).args(["--lang", language]))?;
    }
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let mut program = command(&doorbell);
        let script = crate::workspace::output(program.args(["completions", shell, "--lang", "en"]))?;
        fs::write(to.join("docs/completions").join(format!("doorbell.{shell}")), script)?;
    }
    Ok(())
}

fn compare(fresh: &Path, kept: &Path, stale: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(fresh).with_context(|| format!("{}", fresh.display()))? {
        let name = entry?.file_name();
        let same =
            fs::read(kept.join(&name)).is_ok_and(|bytes| fs::read(fresh.join(&name)).is_ok_and(|new| new == bytes));
        if !same {
            stale.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(())
}
