//! `fchmod`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, mode_t};

/// Changes permissions of an open file. POSIX.1-2024 `fchmod`.
///
/// Errors: EBADF, EPERM, EROFS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fchmod(fd: c_int, mode: mode_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fchmod(fd, mode) }.or_errno()
}
