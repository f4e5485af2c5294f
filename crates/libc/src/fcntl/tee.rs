//! `tee`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, size_t, ssize_t};

/// Copies up to `count` bytes from one pipe to another and leaves them in the first. Returns how many bytes. Linux: tee(2).
///
/// Errors: EAGAIN; EINVAL: not two pipes; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tee(from: c_int, to: c_int, count: size_t, flags: c_uint) -> ssize_t {
    // SAFETY: takes no address.
    unsafe { syscall::cancellable::tee(from, to, count, flags) }.or_errno_size()
}
