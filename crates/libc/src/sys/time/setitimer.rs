//! `setitimer`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets an interval timer. POSIX.1-2017 `setitimer`.
///
/// Errors: EFAULT, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setitimer(which: c_int, new: *const c_void, old: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setitimer(which, new, old) }.or_errno()
}
