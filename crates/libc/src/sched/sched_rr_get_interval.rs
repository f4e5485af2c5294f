//! `sched_rr_get_interval`.

use crate::internal::errno::OrErrno;
use crate::internal::futex::Timespec;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// How long a process of policy SCHED_RR runs at a time. POSIX.1-2024 `sched_rr_get_interval`.
///
/// Errors: ESRCH, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_rr_get_interval(pid: pid_t, time: *mut Timespec) -> c_int {
    // SAFETY: the kernel checks the address.
    unsafe { syscall::sched_rr_get_interval(pid, time) }.or_errno()
}
