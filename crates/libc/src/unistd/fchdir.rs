//! `fchdir`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes the directory open as `fd` the current one. POSIX.1-2024 `fchdir`.
///
/// Errors: EBADF, ENOTDIR, EACCES.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fchdir(fd: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fchdir(fd) }.or_errno()
}
