//! `signalfd`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// A descriptor from which the signals of `mask` are read while they are blocked; with `fd` not -1 that signalfd gets the
/// mask instead. `flags`: SFD_*. Returns the descriptor. Linux: signalfd(2).
///
/// Errors: EBADF; EFAULT; EINVAL: `fd` is no signalfd, or unknown flags; EMFILE, ENFILE, ENODEV, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn signalfd(fd: c_int, mask: *const u64, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::signalfd4(fd, mask, 8, flags) }.or_errno()
}
