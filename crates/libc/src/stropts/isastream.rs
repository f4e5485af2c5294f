//! `isastream`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Whether a descriptor is a STREAM: Linux has none, so 0 for each that is open. POSIX.1-2008 `isastream`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn isastream(fd: c_int) -> c_int {
    const F_GETFD: c_int = 1;
    // SAFETY: the command takes no argument.
    unsafe { syscall::fcntl(fd, F_GETFD, 0) }.map(|_| 0).or_errno()
}
