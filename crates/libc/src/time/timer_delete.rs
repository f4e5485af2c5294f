//! `timer_delete`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Deletes a timer. POSIX.1-2024 `timer_delete`.
///
/// Errors: EINVAL: there is none; ENOSYS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn timer_delete(timer: *mut c_void) -> c_int {
    // A timer's name is the kernel's number for it.
    // SAFETY: takes no address.
    unsafe { syscall::timer_delete(timer as usize) }.or_errno()
}
