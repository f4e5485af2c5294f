//! `inotify_add_watch`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Watches a file or directory for the events in `mask`, or changes its mask. Returns the watch. Linux: inotify_add_watch(2).
///
/// Errors: EACCES; EBADF; EEXIST: with IN_MASK_CREATE; EFAULT; EINVAL: no watcher, or a bad mask; ENAMETOOLONG; ENOENT; ENOMEM;
/// ENOSPC; ENOTDIR: with IN_ONLYDIR.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inotify_add_watch(fd: c_int, path: *const c_char, mask: u32) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::inotify_add_watch(fd, path, mask) }.or_errno()
}
