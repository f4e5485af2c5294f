//! `flock`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Locks a whole file, advisory: BSD.
///
/// Errors: EBADF, EINTR, EINVAL, EWOULDBLOCK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn flock(fd: c_int, operation: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::flock(fd, operation) }.or_errno()
}
