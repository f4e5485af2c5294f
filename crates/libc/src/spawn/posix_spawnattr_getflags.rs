//! `posix_spawnattr_getflags`.

use super::attributes::Attributes;
use crate::types::{c_int, c_short};

/// Writes the flags (`POSIX_SPAWN_*`). Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getflags(
    attributes: *const Attributes,
    flags: *mut c_short,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *flags = (*attributes).flags as c_short };
    0
}
