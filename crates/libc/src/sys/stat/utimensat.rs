//! `utimensat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void};

/// Sets access and modification time, from two `struct timespec`. POSIX.1-2024 `utimensat`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn utimensat(
    dirfd: c_int,
    path: *const c_char,
    times: *const c_void,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::utimensat(dirfd, path, times, flags) }.or_errno()
}
