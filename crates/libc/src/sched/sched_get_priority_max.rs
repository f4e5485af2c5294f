//! `sched_get_priority_max`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// The highest priority of a scheduling policy. POSIX.1-2024 `sched_get_priority_max`.
///
/// Errors: EINVAL: no policy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_get_priority_max(policy: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::sched_get_priority_max(policy) }.or_errno()
}
