//! `sched_setaffinity`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, pid_t, size_t};

/// Sets on which processors a thread may run; 0 is the caller. Linux, `sched_setaffinity(2)`.
///
/// Errors: EINVAL: on none that there is; EPERM, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sched_setaffinity(pid: pid_t, size: size_t, set: *const c_void) -> c_int {
    // SAFETY: by the contract the set has `size` bytes; the kernel checks the address.
    unsafe { syscall::sched_setaffinity(pid, size, set) }.or_errno()
}
