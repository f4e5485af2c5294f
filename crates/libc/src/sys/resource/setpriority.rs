//! `setpriority`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Sets the nice value of processes. POSIX.1-2024 `setpriority`.
///
/// Errors: EINVAL: `which` is no PRIO_*; ESRCH: nobody there; EACCES: lower than the limit allows; EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setpriority(which: c_int, who: u32, nice: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setpriority(which, who, nice) }.or_errno()
}
