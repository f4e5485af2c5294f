//! `fstatfs`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// What file system an open file is on: Linux.
///
/// Errors: EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fstatfs(fd: c_int, buffer: *mut c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fstatfs(fd, buffer) }.or_errno()
}
