//! `geteuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::uid_t;

/// The effective user's number. POSIX.1-2024 `geteuid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn geteuid() -> uid_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::geteuid() }.or_errno() as uid_t
}
