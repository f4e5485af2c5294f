//! `kill`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Sends a signal to a process or a group. POSIX.1-2024 `kill`.
///
/// Errors: EINVAL, EPERM, ESRCH.
#[unsafe(no_mangle)]
pub extern "C" fn kill(pid: pid_t, signal: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::kill(pid, signal) }.or_errno()
}
