//! `setsid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// See `setsid` in POSIX.1-2024.
///
/// Errors: ESRCH, EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setsid() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setsid() }.or_errno()
}
