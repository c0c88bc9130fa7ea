//! The engine is pure (DESIGN.md, the line, rule 1): what it depends on proves it.

use crate::workspace::{cargo, output};
use anyhow::{Result, ensure};
use std::collections::BTreeSet;

/// Crates that open the door to the world, by the beginning of their names.
const WORLDLY: [&str; 12] = [
    "tokio",
    "async-std",
    "mio",
    "hyper",
    "reqwest",
    "chromiumoxide",
    "headless_chrome",
    "rusqlite",
    "libsqlite3",
    "sqlx",
    "tauri",
    "doorbell-capture",
];

/// Fails if anything below the engine knows of a network, a browser, a database or a window.
pub(crate) fn check() -> Result<()> {
    let tree =
        output(cargo().args(["tree", "--package", "doorbell-engine", "--edges", "normal,build", "--prefix", "none"]))?;
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    ensure!(crates.contains("doorbell-engine"), "cargo tree did not answer: {tree}");
    let found: Vec<_> = crates.iter().filter(|name| WORLDLY.iter().any(|worldly| name.starts_with(worldly))).collect();
    ensure!(found.is_empty(), "the engine is no longer pure, it depends on {found:?}");
    println!("   {} crates below the engine, none of them worldly", crates.len());
    Ok(())
}
