//! `waitpid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Waits for a child. POSIX.1-2024 `waitpid`.
///
/// Errors: ECHILD, EINTR, EINVAL; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn waitpid(pid: pid_t, status: *mut c_int, options: c_int) -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::wait4(pid, status, options, core::ptr::null_mut::<u8>()) }.or_errno()
}
