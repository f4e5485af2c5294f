//! `setsockopt`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// Sets an option of a socket. POSIX.1-2024 `setsockopt`, socket(7).
///
/// Errors: EBADF, EDOM, EFAULT, EINVAL, EISCONN, ENOPROTOOPT, ENOTSOCK; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setsockopt(
    fd: c_int,
    level: c_int,
    option: c_int,
    value: *const c_void,
    length: socklen_t,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setsockopt(fd, level, option, value, length) }.or_errno()
}
