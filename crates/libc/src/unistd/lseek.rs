//! `lseek`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, off_t};

/// Moves the file offset and returns the new one. POSIX.1-2024 `lseek`.
///
/// Errors: EBADF, EINVAL, ESPIPE, ENXIO, EOVERFLOW.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lseek(fd: c_int, offset: off_t, whence: c_int) -> off_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::lseek(fd, offset, whence) }.or_errno_long()
}

/// `lseek`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lseek64(fd: c_int, offset: off_t, whence: c_int) -> off_t {
    // SAFETY: by the contract of the C function.
    unsafe { lseek(fd, offset, whence) }
}
