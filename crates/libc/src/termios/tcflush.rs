//! `tcflush`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Drops input that nobody read (TCIFLUSH), output that has not left (TCOFLUSH), or both (TCIOFLUSH). POSIX.1-2024 `tcflush`.
///
/// Errors: EINVAL, EBADF, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcflush(fd: c_int, queue: c_int) -> c_int {
    const TCFLSH: c_int = 0x540b;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ioctl(fd, TCFLSH, queue) }.or_errno()
}
