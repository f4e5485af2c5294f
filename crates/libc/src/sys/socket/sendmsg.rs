//! `sendmsg`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, ssize_t};

/// Sends what a `struct msghdr` describes: pieces, an address, and control data. Returns how many bytes were sent.
/// POSIX.1-2024 `sendmsg`.
///
/// Errors: EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EISCONN, EMSGSIZE, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendmsg(fd: c_int, message: *const c_void, flags: c_int) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::sendmsg(fd, message, flags) }.or_errno_size()
}
