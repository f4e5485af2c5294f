//! `preadv2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, ssize_t};

/// As `preadv`, with RWF_* flags; an offset of -1 means the file's own, which moves. Linux: preadv2(2).
///
/// Errors: as `preadv`; EAGAIN: with RWF_NOWAIT; EOPNOTSUPP: unknown flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn preadv2(
    fd: c_int,
    vector: *const c_void,
    count: c_int,
    offset: off_t,
    flags: c_int,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::preadv2(fd, vector, count, offset, flags) }.or_errno_size()
}
