//! `pwritev`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, ssize_t};

/// As `pwrite`, with several buffers: `struct iovec`. POSIX.1-2024 `pwritev`.
///
/// Errors: EINVAL: too many buffers, or too long; else as `pwrite`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwritev(fd: c_int, vector: *const c_void, count: c_int, offset: off_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::pwritev(fd, vector, count, offset) }.or_errno_size()
}

/// `pwritev`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwritev64(fd: c_int, vector: *const c_void, count: c_int, offset: off_t) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { pwritev(fd, vector, count, offset) }
}
