//! `tcsetwinsize`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Says how many rows and columns a terminal shows. POSIX.1-2024 `tcsetwinsize`.
///
/// Errors: EBADF, EFAULT, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcsetwinsize(fd: c_int, size: *const c_void) -> c_int {
    const TIOCSWINSZ: c_int = 0x5414;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ioctl(fd, TIOCSWINSZ, size) }.or_errno()
}
