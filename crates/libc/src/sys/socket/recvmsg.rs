//! `recvmsg`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, ssize_t};

/// Receives into what a `struct msghdr` describes, and writes there the sender's address, control data and MSG_* flags.
/// Returns how many bytes came. POSIX.1-2024 `recvmsg`.
///
/// Errors: EAGAIN, EBADF, ECONNREFUSED, EFAULT, EINTR, EINVAL, EMSGSIZE, ENOTCONN, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn recvmsg(fd: c_int, message: *mut c_void, flags: c_int) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::recvmsg(fd, message, flags) }.or_errno_size()
}
