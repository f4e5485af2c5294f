//! `tcsendbreak`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Sends a break, of a time that is the line's own. POSIX.1-2024 `tcsendbreak`.
///
/// Errors: EBADF, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcsendbreak(fd: c_int, _duration: c_int) -> c_int {
    const TCSBRK: c_int = 0x5409;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ioctl(fd, TCSBRK, 0_i32) }.or_errno()
}
