//! The memory of this machine, as far as the system tells.

use sysinfo::{MemoryRefreshKind, RefreshKind, System};

/// Bytes that programs may still use; `None` where the system does not tell.
pub(super) fn available() -> Option<u64> {
    let asked = RefreshKind::nothing().with_memory(MemoryRefreshKind::nothing().with_ram());
    let bytes = System::new_with_specifics(asked).available_memory();
    (bytes > 0).then_some(bytes)
}
