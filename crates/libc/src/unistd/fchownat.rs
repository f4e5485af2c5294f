//! `fchownat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, gid_t, uid_t};

/// As `chown`, relative to a directory. POSIX.1-2024 `fchownat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fchownat(
    dirfd: c_int,
    path: *const c_char,
    owner: uid_t,
    group: gid_t,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fchownat(dirfd, path, owner, group, flags) }.or_errno()
}
