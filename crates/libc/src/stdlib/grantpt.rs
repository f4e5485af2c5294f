//! `grantpt`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a pseudoterminal's slave the calling user's. Linux has given it to whom opened the master, so all that is done
/// is to see that the descriptor is one. POSIX.1-2024 `grantpt`.
///
/// Errors: EBADF; EINVAL: no master.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn grantpt(fd: c_int) -> c_int {
    const TIOCGPTN: c_int = 0x8004_5430_u32 as c_int;
    let mut number: c_int = 0;
    // SAFETY: the call writes one int.
    let found = unsafe { syscall::ioctl(fd, TIOCGPTN, (&raw mut number).cast::<u8>()) };
    found.map_err(|errno| if errno == Errno::ENOTTY { Errno::EINVAL } else { errno }).or_errno()
}
