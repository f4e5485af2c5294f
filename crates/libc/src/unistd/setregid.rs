//! `setregid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t};

/// See `setregid` in POSIX.1-2024 and its Linux man page.
///
/// Errors: EPERM, EINVAL; ENOSYS where the embedder does not let programs change identity.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setregid(rgid: gid_t, egid: gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::setregid(rgid, egid) }.or_errno()
}
