//! `fanotify_mark`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint, c_ulonglong};

/// Changes what a watcher of file systems watches. Linux: fanotify_mark(2).
///
/// Errors: EBADF; EINVAL; ENODEV; ENOENT; ENOMEM; ENOSPC; ENOSYS; ENOTDIR; EOPNOTSUPP; EXDEV.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fanotify_mark(
    fd: c_int,
    flags: c_uint,
    mask: c_ulonglong,
    dir: c_int,
    path: *const c_char,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fanotify_mark(fd, flags, mask, dir, path) }.or_errno()
}
