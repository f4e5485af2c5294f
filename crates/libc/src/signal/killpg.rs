//! `killpg`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Sends a signal to a process group. POSIX.1-2024 `killpg`.
///
/// Errors: EINVAL, EPERM, ESRCH.
#[unsafe(no_mangle)]
pub extern "C" fn killpg(group: pid_t, signal: c_int) -> c_int {
    if group < 0 {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: takes no address.
    unsafe { syscall::kill(group.wrapping_neg(), signal) }.or_errno()
}
