//! `chown`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, gid_t, uid_t};

/// Changes owner and group, following symbolic links; -1 leaves one as it is. POSIX.1-2024 `chown`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chown(path: *const c_char, owner: uid_t, group: gid_t) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::chown(path, owner, group) }.or_errno()
}
