//! `recvfrom`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, size_t, socklen_t, ssize_t};

/// Receives a message and writes the sender's address, unless `address` is null. Returns how many bytes came; 0 at the
/// end of a connection. POSIX.1-2024 `recvfrom`.
///
/// Errors: EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EINVAL, ENOTCONN, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recvfrom(
    fd: c_int,
    buffer: *mut c_void,
    size: size_t,
    flags: c_int,
    address: *mut c_void,
    length: *mut socklen_t,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::recvfrom(fd, buffer, size, flags, address, length) }.or_errno_size()
}
