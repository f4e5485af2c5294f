//! `pipe2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// As `pipe`, with O_CLOEXEC and O_NONBLOCK. POSIX.1-2024 `pipe2`.
///
/// Errors: EINVAL, EMFILE, ENFILE, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pipe2(fds: *mut c_int, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::pipe2(fds, flags) }.or_errno()
}
