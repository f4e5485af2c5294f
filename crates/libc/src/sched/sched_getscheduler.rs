//! `sched_getscheduler`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// The scheduling policy of a process, or of the caller for 0. POSIX.1-2024 `sched_getscheduler`.
///
/// Errors: ESRCH, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_getscheduler(pid: pid_t) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::sched_getscheduler(pid) }.or_errno()
}
