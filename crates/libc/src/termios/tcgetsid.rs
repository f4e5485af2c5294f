//! `tcgetsid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// The session that a terminal controls. POSIX.1-2024 `tcgetsid`.
///
/// Errors: EBADF; ENOTTY: no terminal, or not the one that controls the calling process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tcgetsid(fd: c_int) -> pid_t {
    const TIOCGSID: c_int = 0x5429;
    let mut id: pid_t = 0;
    // SAFETY: the call writes one int.
    unsafe { syscall::ioctl(fd, TIOCGSID, (&raw mut id).cast::<u8>()) }.map(|_| id.into()).or_errno()
}
