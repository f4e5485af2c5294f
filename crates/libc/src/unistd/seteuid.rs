//! `seteuid`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, uid_t};

/// Sets the effective user of the process. POSIX.1-2024 `seteuid`.
///
/// Errors: EPERM, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seteuid(uid: uid_t) -> c_int {
    const SAME: uid_t = uid_t::MAX;
    // SAFETY: the call takes no address.
    unsafe { syscall::setresuid(SAME, uid, SAME) }.or_errno()
}
