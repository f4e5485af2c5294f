//! `bind`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// Gives a socket its address. POSIX.1-2024 `bind`.
///
/// Errors: EACCES, EADDRINUSE, EADDRNOTAVAIL, EBADF, EINVAL, ENOTSOCK; those of a path for AF_UNIX; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bind(fd: c_int, address: *const c_void, length: socklen_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::bind(fd, address, length) }.or_errno()
}
