//! `eventfd_write`.

use super::eventfd_read::all;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Adds to a counter. Returns 0. Linux: eventfd(3).
///
/// Errors: those of `write`: EAGAIN: it would be too large; EBADF, EINTR, EINVAL: `value` is 2^64-1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn eventfd_write(fd: c_int, value: u64) -> c_int {
    // SAFETY: `value` has the 8 bytes that are read.
    unsafe { syscall::write(fd, &raw const value, 8) }.and_then(all).or_errno()
}
