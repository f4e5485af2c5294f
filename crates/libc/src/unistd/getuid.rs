//! `getuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::uid_t;

/// The real user's number. POSIX.1-2024 `getuid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getuid() -> uid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getuid() }.or_errno() as uid_t
}
