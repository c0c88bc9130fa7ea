//! Says what is done and how long it took.

use anyhow::{Context, Result, ensure};
use std::process::Command;
use std::time::Instant;

/// Does one step: says its name before and its duration after.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {name}");
    let began = Instant::now();
    let done = work().with_context(|| name.to_owned());
    let mark = if done.is_ok() { "✓" } else { "✗" };
    println!("{mark}  {name}: {:.1} s", began.elapsed().as_secs_f64());
    done
}

/// Says why something is left out.
pub(crate) fn leave_out(name: &str, why: &str) {
    println!("\n── {name}: left out, {why}");
}

/// Runs a command with its words on this terminal.
pub(crate) fn call(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("   {shown}");
    let status = command.status().with_context(|| format!("`{shown}` does not start"))?;
    ensure!(status.success(), "`{shown}` ended with {status}");
    Ok(())
}

fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(program).chain(arguments).collect::<Vec<_>>().join(" ")
}
