//! `umask`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::mode_t;

/// Sets which permissions new files do not get, and returns the last mask. POSIX.1-2024 `umask`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn umask(mask: mode_t) -> mode_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::umask(mask) }.or_errno() as mode_t
}
