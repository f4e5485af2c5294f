//! `listen`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Lets a socket take connections, of which about `backlog` may wait. POSIX.1-2024 `listen`.
///
/// Errors: EADDRINUSE, EBADF, EDESTADDRREQ, EINVAL, ENOTSOCK, EOPNOTSUPP; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub extern "C" fn listen(fd: c_int, backlog: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::listen(fd, backlog) }.or_errno()
}
