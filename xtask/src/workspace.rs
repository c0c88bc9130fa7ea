//! Where things are, and which programs there are.

use crate::steps::call;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// A command that runs in the workspace's folder.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Cargo, the same one that runs this.
pub(crate) fn cargo() -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What `cargo run` sets for this program must not reach the builds it starts: they would all be done again.
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Build profiles that are used here.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// For tests.
    Dev,
    /// For use.
    Release,
}

/// Where a built `doorbell` is.
fn doorbell(profile: Profile) -> PathBuf {
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    target().join(folder).join(format!("doorbell{}", env::consts::EXE_SUFFIX))
}

/// Cargo's build folder. This program lies in it itself: `<target>/<profile>/doorbell-xtask`.
pub(crate) fn target() -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    here.parent().and_then(Path::parent).map_or_else(|| root().join("target"), Path::to_owned)
}

/// The program's path, if it is installed.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH").unwrap_or_default();
    let mut found = env::split_paths(&folders).map(|folder| folder.join(&name)).filter(|path| path.is_file());
    // npm is a script on Windows.
    found.next().or_else(|| {
        let script = format!("{program}.cmd");
        env::split_paths(&folders).map(|folder| folder.join(&script)).find(|path| cfg!(windows) && path.is_file())
    })
}

/// Builds `doorbell` and gives its path.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    let optimised: &[&str] = match profile {
        Profile::Dev => &[],
        Profile::Release => &["--release"],
    };
    call(cargo().args(["build", "--locked", "--package", "doorbell-cli"]).args(optimised))?;
    Ok(doorbell(profile))
}

/// What a command prints, or why it failed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = format!("{command:?}");
    let done = command.output().with_context(|| format!("{shown} does not start"))?;
    anyhow::ensure!(done.status.success(), "{shown} failed:\n{}", String::from_utf8_lossy(&done.stderr).trim());
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
