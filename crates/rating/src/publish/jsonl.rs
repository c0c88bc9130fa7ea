//! One line of JSON a merchant, in the order of the list: for programs.
//!
//! Two runs of one list on the same pages give the same bytes but for `entry.at`, `entry.seconds`, `entry.attempt` and
//! `entry.line.recorded_at`.

use super::Table;

/// The lines.
pub(super) fn render(table: &Table) -> Vec<u8> {
    let mut lines = Vec::new();
    for row in &table.rows {
        // Plain data with text keys: there is nothing in it that serde_json refuses.
        lines.extend(serde_json::to_vec(row).unwrap_or_default());
        lines.push(b'\n');
    }
    lines
}
