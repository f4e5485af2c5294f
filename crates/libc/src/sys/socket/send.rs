//! `send`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t, ssize_t};

/// Sends a message on a connected socket. Returns how many bytes were sent. POSIX.1-2024 `send`.
///
/// Errors: EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EFAULT, EINTR, EISCONN, EMSGSIZE, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn send(fd: c_int, buffer: *const c_void, size: size_t, flags: c_int) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::sendto(fd, buffer, size, flags, core::ptr::null::<c_void>(), 0u32) }
        .or_errno_size()
}
