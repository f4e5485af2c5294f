//! `sendfile`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, off_t, size_t, ssize_t};

/// Copies up to `count` bytes from one descriptor to another. With `offset` from there, which is moved on; without it from the
/// file's own offset. Returns how many. Linux: sendfile(2).
///
/// Errors: EAGAIN; EBADF; EFAULT; EINVAL: not for such files; EIO; ENOMEM; EOVERFLOW; ESPIPE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendfile(to: c_int, from: c_int, offset: *mut off_t, count: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::sendfile(to, from, offset, count) }.or_errno_size()
}

/// `sendfile`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendfile64(to: c_int, from: c_int, offset: *mut off_t, count: size_t) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { sendfile(to, from, offset, count) }
}
