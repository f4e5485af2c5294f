//! `posix_spawnattr_getschedparam`.

use super::attributes::Attributes;
use crate::types::c_int;

/// Writes the priority of POSIX_SPAWN_SETSCHEDPARAM: what `struct sched_param` begins with. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_getschedparam(
    attributes: *const Attributes,
    parameters: *mut c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { *parameters = (*attributes).priority };
    0
}
