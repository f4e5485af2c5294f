//! `tcdrain`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits until all output has left. A cancellation point. POSIX.1-2024 `tcdrain`.
///
/// Errors: EBADF, EINTR, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcdrain(fd: c_int) -> c_int {
    const TCSBRK: c_int = 0x5409;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::ioctl(fd, TCSBRK, 1_i32) }.or_errno()
}
