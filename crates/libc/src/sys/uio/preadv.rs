//! `preadv`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, ssize_t};

/// As `pread`, with several buffers: `struct iovec`. POSIX.1-2024 `preadv`.
///
/// Errors: EINVAL: too many buffers, or too long; else as `pread`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn preadv(fd: c_int, vector: *const c_void, count: c_int, offset: off_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::preadv(fd, vector, count, offset) }.or_errno_size()
}

/// `preadv`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn preadv64(fd: c_int, vector: *const c_void, count: c_int, offset: off_t) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { preadv(fd, vector, count, offset) }
}
