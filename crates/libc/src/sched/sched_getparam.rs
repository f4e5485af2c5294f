//! `sched_getparam`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// The priority of a process, or of the caller for 0: the first member of `struct sched_param`. On Linux it is that of a thread.
/// POSIX.1-2024 `sched_getparam`.
///
/// Errors: ESRCH, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_getparam(pid: pid_t, priority: *mut c_int) -> c_int {
    // SAFETY: the kernel checks the address.
    unsafe { syscall::sched_getparam(pid, priority) }.or_errno()
}
