//! `setlogmask`.

use super::log::with;
use crate::types::c_int;

/// Sets which levels are logged (`LOG_MASK`, `LOG_UPTO`), unless `mask` is 0. Returns which were. POSIX.1-2024 `setlogmask`.
#[unsafe(no_mangle)]
pub extern "C" fn setlogmask(mask: c_int) -> c_int {
    with(|log| log.set_mask(mask))
}
