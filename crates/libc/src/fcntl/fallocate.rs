//! `fallocate`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, off_t};

/// Manipulates the room of a file: Linux.
///
/// Errors: as the man page has them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fallocate(fd: c_int, mode: c_int, offset: off_t, length: off_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fallocate(fd, mode, offset, length) }.or_errno()
}

/// `fallocate`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fallocate64(fd: c_int, mode: c_int, offset: off_t, length: off_t) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fallocate(fd, mode, offset, length) }
}
