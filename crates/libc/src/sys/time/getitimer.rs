//! `getitimer`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Reads an interval timer. POSIX.1-2017 `getitimer`.
///
/// Errors: EFAULT, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getitimer(which: c_int, value: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getitimer(which, value) }.or_errno()
}
