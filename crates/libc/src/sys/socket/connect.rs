//! `connect`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// Connects a socket, or sets where a datagram socket sends to. POSIX.1-2024 `connect`.
///
/// Errors: EADDRNOTAVAIL, EAFNOSUPPORT, EALREADY, EBADF, ECONNREFUSED, EINPROGRESS, EINTR, EISCONN, ENETUNREACH,
/// ENOTSOCK, EPROTOTYPE, ETIMEDOUT; those of a path for AF_UNIX; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn connect(fd: c_int, address: *const c_void, length: socklen_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::connect(fd, address, length) }.or_errno()
}
