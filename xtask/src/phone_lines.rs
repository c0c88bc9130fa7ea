//! The part of `cargo xtask accuracy` that needs no browser: lines with phone numbers, read here and by the library alone.

use crate::steps::{call, leave_out, step};
use crate::workspace::{cargo, root};
use anyhow::{Context, Result};

/// Shows how the engine reads its own table of lines, and the shared one where it is there.
pub(crate) fn phone_lines() -> Result<()> {
    let shared = root().join("../shared/facts/phone_lines.json");
    let mut test = cargo();
    test.args(["test", "--locked", "--package", "doorbell-engine", "--lib", "phone_lines", "--", "--nocapture"]);
    test.arg("--test-threads=1");
    if shared.is_file() {
        test.env("DOORBELL_PHONE_LINES", shared.canonicalize().with_context(|| shared.display().to_string())?);
    } else {
        leave_out("shared phone lines", &format!("{} is not there", shared.display()));
    }
    step("phone lines", || call(&mut test))
}
