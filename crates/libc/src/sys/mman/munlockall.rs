//! `munlockall`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Lets all pages go again. POSIX.1-2024 `munlockall`.
///
/// Errors: none that is documented.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn munlockall() -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::munlockall() }.or_errno()
}
