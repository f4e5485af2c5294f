//! `wait4`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, pid_t};

/// Waits for a child; tells what it used, unless `usage` is null. A cancellation point. BSD.
///
/// Errors: ECHILD, EINTR, EINVAL; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wait4(pid: pid_t, status: *mut c_int, options: c_int, usage: *mut c_void) -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::wait4(pid, status, options, usage) }.or_errno()
}
