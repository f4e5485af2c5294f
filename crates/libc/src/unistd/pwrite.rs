//! `pwrite`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, size_t, ssize_t};

/// Writes at an offset without moving the file offset. POSIX.1-2024 `pwrite`.
///
/// Errors: as `write`; ESPIPE, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwrite(fd: c_int, buffer: *const c_void, count: size_t, offset: off_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::pwrite64(fd, buffer, count, offset) }.or_errno_size()
}

/// `pwrite`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwrite64(fd: c_int, buffer: *const c_void, count: size_t, offset: off_t) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { pwrite(fd, buffer, count, offset) }
}
