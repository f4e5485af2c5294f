//! `getrusage`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What the process has used. POSIX.1-2024 `getrusage`.
///
/// Errors: EINVAL, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrusage(who: c_int, usage: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getrusage(who, usage) }.or_errno()
}
