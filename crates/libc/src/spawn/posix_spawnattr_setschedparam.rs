//! `posix_spawnattr_setschedparam`.

use super::attributes::Attributes;
use crate::types::c_int;

/// Sets the priority for POSIX_SPAWN_SETSCHEDPARAM: what `struct sched_param` begins with. Returns 0. POSIX.1-2024.
///
/// Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setschedparam(
    attributes: *mut Attributes,
    parameters: *const c_int,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).priority = *parameters };
    0
}
