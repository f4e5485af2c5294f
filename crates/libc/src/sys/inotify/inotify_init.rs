//! `inotify_init`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Makes a watcher of files. Returns its descriptor. Linux: inotify_init(2).
///
/// Errors: EMFILE, ENFILE, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inotify_init() -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::inotify_init1(0) }.or_errno()
}
