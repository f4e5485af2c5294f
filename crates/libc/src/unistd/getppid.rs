//! `getppid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// The parent process's number. POSIX.1-2024 `getppid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getppid() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getppid() }.or_errno()
}
