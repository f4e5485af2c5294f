//! `tcgetwinsize`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// How many rows and columns a terminal shows. POSIX.1-2024 `tcgetwinsize`.
///
/// Errors: EBADF, EFAULT, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcgetwinsize(fd: c_int, size: *mut c_void) -> c_int {
    const TIOCGWINSZ: c_int = 0x5413;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ioctl(fd, TIOCGWINSZ, size) }.or_errno()
}
