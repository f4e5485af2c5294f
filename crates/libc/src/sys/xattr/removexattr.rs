//! `removexattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes an extended attribute of a file. Linux `removexattr`(2).
///
/// Errors: ENODATA: there is none of this name; ERANGE: a name that none can have; EPERM, EROFS, EOPNOTSUPP; ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn removexattr(path: *const c_char, name: *const c_char) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::removexattr(path, name) }.or_errno()
}
