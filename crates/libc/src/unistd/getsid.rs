//! `getsid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// See `getsid` in POSIX.1-2024.
///
/// Errors: ESRCH, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getsid(pid: pid_t) -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getsid(pid) }.or_errno()
}
