//! `getrandom`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_uint, c_void, size_t, ssize_t};

/// Fills a buffer with randomness: Linux.
///
/// Errors: EAGAIN, EFAULT, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrandom(buffer: *mut c_void, length: size_t, flags: c_uint) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getrandom(buffer, length, flags) }.or_errno_size()
}
