//! `fchown`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, gid_t, uid_t};

/// As `chown`, of an open file. POSIX.1-2024 `fchown`.
///
/// Errors: EBADF, EPERM, EROFS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fchown(fd: c_int, owner: uid_t, group: gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fchown(fd, owner, group) }.or_errno()
}
