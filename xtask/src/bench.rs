//! `cargo xtask bench`.

use crate::setup;
use crate::steps::call;
use crate::workspace::cargo;
use anyhow::Result;

/// Runs the benchmarks: finding alone on large pages, then a whole answer for pages of these many elements or the
/// usual three, then a walk and a rating.
pub(crate) fn bench(sizes: &[&str]) -> Result<()> {
    setup::set_up(setup::Purpose::Check)?;
    let finding = ["bench", "--package", "doorbell-engine", "--features", "build", "--bench", "finding", "--locked"];
    call(cargo().args(finding))?;
    call(cargo().args(["bench", "--package", "doorbell-history", "--locked"]))?;
    call(cargo().args(["bench", "--package", "doorbell-tests", "--bench", "answer", "--locked", "--"]).args(sizes))?;
    // It runs the real program, which is built beside it.
    call(cargo().args(["build", "--release", "--package", "doorbell-cli", "--locked"]))?;
    call(cargo().args(["bench", "--package", "doorbell-tests", "--bench", "walk", "--locked"]))?;
    call(cargo().args(["bench", "--package", "doorbell-tests", "--bench", "rate", "--locked"]))
}
