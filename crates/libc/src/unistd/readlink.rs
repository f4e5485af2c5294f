//! `readlink`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, size_t, ssize_t};

/// Copies the text of a symbolic link, cut to `size` and without a NUL. POSIX.1-2024 `readlink`.
///
/// Errors: EINVAL: no link; else as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn readlink(path: *const c_char, buffer: *mut c_char, size: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::readlink(path, buffer, size) }.or_errno_size()
}
