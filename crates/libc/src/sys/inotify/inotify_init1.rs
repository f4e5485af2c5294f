//! `inotify_init1`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// As `inotify_init`; `flags`: IN_NONBLOCK, IN_CLOEXEC. Linux: inotify_init1(2).
///
/// Errors: EINVAL: other flags; EMFILE, ENFILE, ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn inotify_init1(flags: c_int) -> c_int {
    // SAFETY: takes no address.
    unsafe { syscall::inotify_init1(flags) }.or_errno()
}
