//! `pipe`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a pipe: `fds[0]` reads what `fds[1]` writes. POSIX.1-2024 `pipe`.
///
/// Errors: EMFILE, ENFILE, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pipe(fds: *mut c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::pipe2(fds, 0) }.or_errno()
}
