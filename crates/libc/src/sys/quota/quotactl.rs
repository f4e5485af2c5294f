//! `quotactl`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Reads and sets quotas of a file system: QCMD. Linux `quotactl`(2).
///
/// Errors: EINVAL, EFAULT, ENODEV, ENOENT, ENOTBLK, EPERM, ESRCH.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn quotactl(
    command: c_int,
    special: *const c_char,
    id: c_int,
    address: *mut c_char,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::quotactl(command, special, id, address) }.or_errno()
}
