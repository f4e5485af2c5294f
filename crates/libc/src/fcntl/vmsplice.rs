//! `vmsplice`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, c_void, size_t, ssize_t};

/// Moves buffers, `struct iovec`, into a pipe, or what is in a pipe to buffers. Returns how many bytes. Linux: vmsplice(2).
///
/// Errors: EAGAIN; EBADF: no pipe; EFAULT; EINVAL: too many buffers, unknown flags; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vmsplice(fd: c_int, vector: *const c_void, count: size_t, flags: c_uint) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::vmsplice(fd, vector, count, flags) }.or_errno_size()
}
