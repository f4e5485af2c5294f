//! `accept`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, socklen_t};

/// Takes the next connection: returns its descriptor and writes the peer's address, unless `address` is null.
/// POSIX.1-2024 `accept`.
///
/// Errors: EAGAIN, EBADF, ECONNABORTED, EFAULT, EINTR, EINVAL, EMFILE, ENFILE, ENOTSOCK, EOPNOTSUPP; ENOSYS where the embedder has no sockets.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn accept(fd: c_int, address: *mut c_void, length: *mut socklen_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::accept(fd, address, length) }.or_errno()
}
