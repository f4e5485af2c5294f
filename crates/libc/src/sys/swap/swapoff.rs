//! `swapoff`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Stops using a file for memory. Linux `swapoff`(2).
///
/// Errors: EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn swapoff(path: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::swapoff(path) }.or_errno()
}
