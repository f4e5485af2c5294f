//! `getpid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// The process's number. POSIX.1-2024 `getpid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpid() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getpid() }.or_errno()
}
