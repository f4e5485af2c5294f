//! `setuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, uid_t};

/// See `setuid` in POSIX.1-2024 and its Linux man page.
///
/// Errors: EPERM, EINVAL; ENOSYS where the embedder does not let programs change identity.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setuid(uid: uid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setuid(uid) }.or_errno()
}
