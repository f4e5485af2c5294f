//! `posix_spawnattr_getschedpolicy`.

use super::attributes::Attributes;
use crate::types::c_int;

/// Writes the policy of POSIX_SPAWN_SETSCHEDULER. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getschedpolicy(
    attributes: *const Attributes,
    policy: *mut c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *policy = (*attributes).policy };
    0
}
