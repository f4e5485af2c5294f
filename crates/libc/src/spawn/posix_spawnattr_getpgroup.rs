//! `posix_spawnattr_getpgroup`.

use super::attributes::Attributes;
use crate::types::{c_int, pid_t};

/// Writes the process group of POSIX_SPAWN_SETPGROUP. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getpgroup(
    attributes: *const Attributes,
    group: *mut pid_t,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *group = (*attributes).group };
    0
}
