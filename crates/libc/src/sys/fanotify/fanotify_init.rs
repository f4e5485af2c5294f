//! `fanotify_init`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_int, c_uint};

/// Makes a watcher of file systems. Returns its descriptor. Linux: fanotify_init(2).
///
/// Errors: EINVAL: unknown flags; EMFILE; ENOMEM; ENOSYS; EPERM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fanotify_init(flags: c_uint, event_flags: c_uint) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::fanotify_init(flags, event_flags) }.or_errno()
}
