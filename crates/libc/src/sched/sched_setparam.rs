//! `sched_setparam`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Sets the priority of a process, or of the caller for 0. POSIX.1-2024 `sched_setparam`.
///
/// Errors: EINVAL, EPERM, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_setparam(pid: pid_t, priority: *const c_int) -> c_int {
    // SAFETY: the kernel checks the address.
    unsafe { syscall::sched_setparam(pid, priority) }.or_errno()
}
