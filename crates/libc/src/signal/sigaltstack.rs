//! `sigaltstack`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_void};

/// Sets and tells the stack on which handlers run. POSIX.1-2024 `sigaltstack`.
///
/// Errors: EINVAL, ENOMEM, EPERM; ENOSYS where the embedder has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sigaltstack(new: *const c_void, old: *mut c_void) -> c_int {
    // SAFETY: the kernel checks both addresses.
    unsafe { syscall::sigaltstack(new, old) }.or_errno()
}
