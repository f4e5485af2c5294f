//! `fremovexattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes an extended attribute of an open file. Linux `removexattr`(2).
///
/// Errors: ENODATA: there is none of this name; ERANGE: a name that none can have; EPERM, EROFS, EOPNOTSUPP; EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fremovexattr(fd: c_int, name: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fremovexattr(fd, name) }.or_errno()
}
