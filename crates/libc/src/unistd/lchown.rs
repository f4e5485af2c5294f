//! `lchown`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, gid_t, uid_t};

/// As `chown`, of a symbolic link itself. POSIX.1-2024 `lchown`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lchown(path: *const c_char, owner: uid_t, group: gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::lchown(path, owner, group) }.or_errno()
}
