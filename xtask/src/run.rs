//! `cargo xtask run`.

use crate::setup::{self, Purpose};
use crate::steps::{call, step};
use crate::window;
use crate::workspace::{Profile, build, command};
use anyhow::{Context, Result};

/// Sets up, builds for use, and runs `doorbell` with the arguments; without any the window, or the demonstration where there
/// is no display.
pub(crate) fn run(arguments: &[&str]) -> Result<()> {
    if arguments.is_empty() && window::has_display() {
        setup::set_up(Purpose::Window)?;
        let program = step("build the window", || window::build(Profile::Release))?;
        println!("\n   opening the window; close it to come back here");
        return call(&mut command(program));
    }
    setup::set_up(Purpose::Check)?;
    let program = step("build", || build(Profile::Release))?;
    if arguments.is_empty() {
        return step("demonstration merchants", || call(command(&program).args(["demo", "--out", "out/demo"])));
    }
    // The user's own folder: paths in the arguments are meant from there.
    let status = std::process::Command::new(&program).args(arguments).status();
    let status = status.with_context(|| format!("{} does not start", program.display()))?;
    // The exit code is part of the answer.
    std::process::exit(status.code().unwrap_or(1));
}
