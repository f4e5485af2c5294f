//! `getpgrp`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::pid_t;

/// The process group. POSIX.1-2024 `getpgrp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getpgrp() -> pid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getpgid(0) }.or_errno()
}
