//! `sendto`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t, socklen_t, ssize_t};

/// Sends a message to an address, which may be null on a connected socket. Returns how many bytes were sent.
/// POSIX.1-2024 `sendto`.
///
/// Errors: EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EISCONN, EMSGSIZE, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendto(
    fd: c_int,
    buffer: *const c_void,
    size: size_t,
    flags: c_int,
    address: *const c_void,
    length: socklen_t,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::sendto(fd, buffer, size, flags, address, length) }.or_errno_size()
}
