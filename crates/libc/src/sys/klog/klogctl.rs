//! `klogctl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Reads and controls the kernel's messages. Linux `syslog`(2).
///
/// Errors: EPERM, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn klogctl(operation: c_int, buffer: *mut c_char, size: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::syslog(operation, buffer, size) }.or_errno()
}
