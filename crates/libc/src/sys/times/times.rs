//! `times`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_long, c_void};

/// Process times in clock ticks of 1/100 s. POSIX.1-2024 `times`.
///
/// Errors: EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn times(buffer: *mut c_void) -> c_long {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::times(buffer) }.or_errno_long()
}
