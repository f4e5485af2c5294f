//! `read`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t, ssize_t};

/// Reads up to `count` bytes; 0 at the end. POSIX.1-2024 `read`.
///
/// Errors: EAGAIN, EBADF, EFAULT, EINTR, EIO, EISDIR, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn read(fd: c_int, buffer: *mut c_void, count: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::read(fd, buffer, count) }.or_errno_size()
}
