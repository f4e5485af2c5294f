//! `dup`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// A new descriptor, the lowest free, for the same open file. POSIX.1-2024 `dup`.
///
/// Errors: EBADF, EMFILE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dup(fd: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::dup(fd) }.or_errno()
}
