//! `umount2`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Detaches a file system: MNT_*, UMOUNT_NOFOLLOW. Linux `umount2`(2).
///
/// Errors: EINVAL: other flags; EPERM, EFAULT, and those of finding the target.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn umount2(target: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::umount2(target, flags) }.or_errno()
}
