//! `cargo xtask bench`.

use crate::setup;
use crate::steps::call;
use crate::workspace::cargo;
use anyhow::Result;

/// Runs the benchmark of a whole answer, for pages of these many elements or the usual three.
pub(crate) fn bench(sizes: &[&str]) -> Result<()> {
    setup::set_up()?;
    call(cargo().args(["bench", "--package", "doorbell-tests", "--bench", "answer", "--locked", "--"]).args(sizes))
}
