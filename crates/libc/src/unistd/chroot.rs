//! `chroot`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Changes the root directory: Linux.
///
/// Errors: EPERM; ENOSYS where the embedder does not let programs do it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chroot(path: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::chroot(path) }.or_errno()
}
