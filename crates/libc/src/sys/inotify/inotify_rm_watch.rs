//! `inotify_rm_watch`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Ends a watch; IN_IGNORED is reported. Linux: inotify_rm_watch(2).
///
/// Errors: EBADF; EINVAL: no watcher, or no watch of it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inotify_rm_watch(fd: c_int, watch: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::inotify_rm_watch(fd, watch) }.or_errno()
}
