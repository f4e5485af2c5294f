//! `futimens`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// As `utimensat`, of an open file. POSIX.1-2024 `futimens`.
///
/// Errors: EBADF, EPERM, EROFS, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn futimens(fd: c_int, times: *const c_void) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::utimensat(fd, core::ptr::null::<c_char>(), times, 0) }.or_errno()
}
