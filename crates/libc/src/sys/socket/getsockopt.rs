//! `getsockopt`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// Reads an option of a socket. POSIX.1-2024 `getsockopt`, socket(7).
///
/// Errors: EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getsockopt(
    fd: c_int,
    level: c_int,
    option: c_int,
    value: *mut c_void,
    length: *mut socklen_t,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getsockopt(fd, level, option, value, length) }.or_errno()
}
