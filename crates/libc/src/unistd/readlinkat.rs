//! `readlinkat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t, ssize_t};

/// As `readlink`, relative to a directory. POSIX.1-2024 `readlinkat`.
///
/// Errors: EINVAL: no link; else as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readlinkat(
    dirfd: c_int,
    path: *const c_char,
    buffer: *mut c_char,
    size: size_t,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::readlinkat(dirfd, path, buffer, size) }.or_errno_size()
}
