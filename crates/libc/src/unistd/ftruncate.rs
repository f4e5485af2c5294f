//! `ftruncate`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, off_t};

/// Sets the file's length. POSIX.1-2024 `ftruncate`.
///
/// Errors: EBADF, EINVAL, EFBIG.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ftruncate(fd, length) }.or_errno()
}

/// `ftruncate`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftruncate64(fd: c_int, length: off_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ftruncate(fd, length) }
}
