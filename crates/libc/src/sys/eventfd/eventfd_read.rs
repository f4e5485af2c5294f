//! `eventfd_read`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Takes the value of a counter, or 1 of it if it is a semaphore. Returns 0. Linux: eventfd(3).
///
/// Errors: those of `read`: EAGAIN, EBADF, EFAULT, EINTR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn eventfd_read(fd: c_int, value: *mut u64) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::read(fd, value, 8) }.and_then(all).or_errno()
}

/// 0 if all 8 bytes were transferred. A descriptor that is no counter may transfer fewer: EIO.
pub fn all(count: i64) -> Result<i64, Errno> {
    if count == 8 { Ok(0) } else { Err(Errno::EIO) }
}
