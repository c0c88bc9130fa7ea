//! The window: its face (`ui`), its program (`src-tauri`), and a display for its tests.

use crate::setup;
use crate::steps::call;
use crate::workspace::{Profile, cargo, command, find, root, target};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Whether a window can be opened here.
pub(crate) fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Builds the face, then the program; gives the program's path.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    build_ui()?;
    let (folder, optimised): (&str, &[&str]) = match profile {
        Profile::Dev => ("debug", &[]),
        Profile::Release => ("release", &["--release"]),
    };
    // Without this feature the program looks for a development server instead of the face that is built into it.
    let features = ["--features", "tauri/custom-protocol"];
    call(cargo().args(["build", "--locked", "--package", "doorbell-window"]).args(features).args(optimised))?;
    Ok(target().join(folder).join(format!("doorbell-window{}", env::consts::EXE_SUFFIX)))
}

/// Builds the face.
pub(crate) fn build_ui() -> Result<()> {
    install()?;
    npm(&["run", "build"])
}

/// Everything about the face: types, units, and its screens in a real browser.
pub(crate) fn check_ui() -> Result<()> {
    build_ui()?;
    npm(&["run", "check"])?;
    npm(&["test"])?;
    npm(&["run", "screens"])
}

/// Once a lock file: npm leaves its own copy behind.
fn install() -> Result<()> {
    let folder = root().join("ui");
    let time = |file: PathBuf| file.metadata().and_then(|known| known.modified()).ok();
    let (wanted, done) = (time(folder.join("package-lock.json")), time(folder.join("node_modules/.package-lock.json")));
    if done.is_some() && done >= wanted {
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"])
}

fn npm(arguments: &[&str]) -> Result<()> {
    let npm = find("npm").context("the window needs Node 20 or newer; install Node, then try again")?;
    let mut command = command(npm);
    command.current_dir(root().join("ui")).args(arguments);
    if let Some(browser) = setup::browser() {
        command.env("DOORBELL_BROWSER", browser);
    }
    call(&mut command)
}

/// The same command on a display of its own, where the machine has none that a test may use.
pub(crate) fn with_display(inner: Command) -> Command {
    if !cfg!(target_os = "linux") {
        return inner;
    }
    let mut outer = command("xvfb-run");
    outer.args(["-a", "-s", "-screen 0 1280x900x24", "dbus-run-session", "--"]).arg(inner.get_program());
    outer.args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    outer
}
