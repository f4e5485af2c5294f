//! `pwritev2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, ssize_t};

/// As `pwritev`, with RWF_* flags; an offset of -1 means the file's own, which moves. Linux: pwritev2(2).
///
/// Errors: as `pwritev`; EAGAIN: with RWF_NOWAIT; EOPNOTSUPP: unknown flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwritev2(
    fd: c_int,
    vector: *const c_void,
    count: c_int,
    offset: off_t,
    flags: c_int,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::pwritev2(fd, vector, count, offset, flags) }.or_errno_size()
}
