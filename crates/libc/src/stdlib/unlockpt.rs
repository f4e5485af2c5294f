//! `unlockpt`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Lets the slave of a pseudoterminal be opened. POSIX.1-2024 `unlockpt`.
///
/// Errors: EBADF; EINVAL: no master.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlockpt(fd: c_int) -> c_int {
    const TIOCSPTLCK: c_int = 0x4004_5431;
    let locked: c_int = 0;
    // SAFETY: the call reads one int.
    let done = unsafe { syscall::ioctl(fd, TIOCSPTLCK, (&raw const locked).cast::<u8>()) };
    done.map_err(|errno| if errno == Errno::ENOTTY { Errno::EINVAL } else { errno }).or_errno()
}
