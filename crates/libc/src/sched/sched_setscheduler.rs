//! `sched_setscheduler`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Sets the scheduling policy and priority of a process, or of the caller for 0. 0 as on Linux, not the policy before. POSIX.1-2024
/// `sched_setscheduler`.
///
/// Errors: EINVAL, EPERM, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_setscheduler(pid: pid_t, policy: c_int, priority: *const c_int) -> c_int {
    // SAFETY: the kernel checks the address.
    unsafe { syscall::sched_setscheduler(pid, policy, priority) }.or_errno()
}
