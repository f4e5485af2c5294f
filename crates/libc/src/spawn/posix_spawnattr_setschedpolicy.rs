//! `posix_spawnattr_setschedpolicy`.

use super::attributes::Attributes;
use crate::internal::errno::Errno;
use crate::types::c_int;

/// Sets the policy for POSIX_SPAWN_SETSCHEDULER. Returns 0 or the error. POSIX.1-2024.
///
/// Errors: EINVAL: none of POSIX's policies.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnattr_setschedpolicy(attributes: *mut Attributes, policy: c_int) -> c_int {
    // SCHED_OTHER, SCHED_FIFO, SCHED_RR.
    if !(0..=2).contains(&policy) {
        return Errno::EINVAL.0;
    }
    // SAFETY: by the contract of the C function.
    unsafe { (*attributes).policy = policy };
    0
}
