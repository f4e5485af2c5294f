//! `swapon`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Uses a file for memory that is not needed. Linux `swapon`(2).
///
/// Errors: EPERM, EINVAL: other flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn swapon(path: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::swapon(path, flags) }.or_errno()
}
