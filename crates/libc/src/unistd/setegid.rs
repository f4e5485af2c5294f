//! `setegid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t};

/// Sets the effective group of the process. POSIX.1-2024 `setegid`.
///
/// Errors: EPERM, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setegid(gid: gid_t) -> c_int {
    const SAME: gid_t = gid_t::MAX;
    // SAFETY: the call takes no address.
    unsafe { syscall::setresgid(SAME, gid, SAME) }.or_errno()
}
