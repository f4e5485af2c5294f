//! `umount`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Detaches a file system. Linux `umount`(2).
///
/// Errors: EPERM, EFAULT, and those of finding the target.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn umount(target: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::umount2(target, 0) }.or_errno()
}
