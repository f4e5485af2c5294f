//! `tcflow`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Stops and starts output (TCOOFF, TCOON), or tells the other side to (TCIOFF, TCION). POSIX.1-2024 `tcflow`.
///
/// Errors: EINVAL, EBADF, EIO, ENOTTY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcflow(fd: c_int, action: c_int) -> c_int {
    const TCXONC: c_int = 0x540a;
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::ioctl(fd, TCXONC, action) }.or_errno()
}
