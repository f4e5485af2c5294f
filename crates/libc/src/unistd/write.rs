//! `write`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t, ssize_t};

/// Writes up to `count` bytes. POSIX.1-2024 `write`.
///
/// Errors: EAGAIN, EBADF, EFAULT, EFBIG, EINTR, EIO, ENOSPC, EPIPE, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(fd: c_int, buffer: *const c_void, count: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::write(fd, buffer, count) }.or_errno_size()
}
