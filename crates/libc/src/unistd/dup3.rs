//! `dup3`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// As `dup2`, with O_CLOEXEC, and EINVAL if both are the same. POSIX.1-2024 `dup3`.
///
/// Errors: EBADF, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dup3(old: c_int, new: c_int, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::dup3(old, new, flags) }.or_errno()
}
