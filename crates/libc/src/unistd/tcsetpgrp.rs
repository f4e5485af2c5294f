//! `tcsetpgrp`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Sets the foreground group of the controlling terminal. POSIX.1-2024 `tcsetpgrp`.
///
/// Errors: EBADF, EINVAL, EIO, ENOTTY, EPERM: no group of this session.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcsetpgrp(fd: c_int, group: pid_t) -> c_int {
    const TIOCSPGRP: c_int = 0x5410;
    // SAFETY: the call reads one int.
    unsafe { syscall::ioctl(fd, TIOCSPGRP, (&raw const group).cast::<u8>()) }.or_errno()
}
