//! `getpeername`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// The address of a socket's peer; `*length` is the room for it, and becomes its size. POSIX.1-2024 `getpeername`.
///
/// Errors: EBADF, EFAULT, EINVAL, ENOTCONN, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpeername(fd: c_int, address: *mut c_void, length: *mut socklen_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getpeername(fd, address, length) }.or_errno()
}
