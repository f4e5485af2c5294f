//! `wait`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, pid_t};

/// Waits for any child. POSIX.1-2024 `wait`.
///
/// Errors: ECHILD, EINTR; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wait(status: *mut c_int) -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::wait4(-1, status, 0, core::ptr::null_mut::<u8>()) }.or_errno()
}
