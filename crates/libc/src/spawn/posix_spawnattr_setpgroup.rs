//! `posix_spawnattr_setpgroup`.

use super::attributes::Attributes;
use crate::types::{c_int, pid_t};

/// Sets the process group for POSIX_SPAWN_SETPGROUP: 0 is a new one. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setpgroup(attributes: *mut Attributes, group: pid_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).group = group };
    0
}
