//! `waitid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint, c_void};

/// Waits for a change of a child that `options` names (WEXITED, WSTOPPED, WCONTINUED), and describes it in a siginfo_t.
/// POSIX.1-2024 `waitid`.
///
/// Errors: ECHILD, EINTR, EINVAL; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn waitid(kind: c_int, id: c_uint, information: *mut c_void, options: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe {
        syscall::cancellable::waitid(kind, id as c_int, information, options, core::ptr::null_mut::<u8>())
    }
    .or_errno()
}
