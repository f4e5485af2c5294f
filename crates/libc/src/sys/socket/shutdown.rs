//! `shutdown`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Ends one direction of a connection or both (SHUT_RD, SHUT_WR, SHUT_RDWR). POSIX.1-2024 `shutdown`.
///
/// Errors: EBADF, EINVAL, ENOTCONN, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub extern "C" fn shutdown(fd: c_int, how: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::shutdown(fd, how) }.or_errno()
}
