//! `writev`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, ssize_t};

/// As `write`, with several buffers: `struct iovec`. POSIX.1-2024 `writev`.
///
/// Errors: EINVAL: too many buffers, or too long; else as `write`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn writev(fd: c_int, vector: *const c_void, count: c_int) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::writev(fd, vector, count) }.or_errno_size()
}
