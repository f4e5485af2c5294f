//! `dup2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes `new` a descriptor for the open file of `old`, closing it first. POSIX.1-2024 `dup2`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dup2(old: c_int, new: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::dup2(old, new) }.or_errno()
}
