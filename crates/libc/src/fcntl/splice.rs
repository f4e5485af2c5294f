//! `splice`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, off_t, size_t, ssize_t};

/// Moves up to `count` bytes between two descriptors, one of which is a pipe. An offset that is not null is used and moved on
/// instead of the file's own. Returns how many bytes, 0 at the end. Linux: splice(2).
///
/// Errors: EAGAIN; EBADF; EINVAL: no pipe, not for such files, unknown flags; ENOMEM; ESPIPE: an offset for a pipe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn splice(
    from: c_int,
    from_offset: *mut off_t,
    to: c_int,
    to_offset: *mut off_t,
    count: size_t,
    flags: c_uint,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::splice(from, from_offset, to, to_offset, count, flags) }.or_errno_size()
}
