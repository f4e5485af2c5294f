//! `tcgetpgrp`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// The foreground group of a terminal. POSIX.1-2024 `tcgetpgrp`.
///
/// Errors: EBADF; ENOTTY: no terminal, or not the one that controls the calling process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcgetpgrp(fd: c_int) -> pid_t {
    const TIOCGPGRP: c_int = 0x540f;
    let mut id: pid_t = 0;
    // SAFETY: the call writes one int.
    unsafe { syscall::ioctl(fd, TIOCGPGRP, (&raw mut id).cast::<u8>()) }.map(|_| id.into()).or_errno()
}
