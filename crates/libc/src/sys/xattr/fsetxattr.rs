//! `fsetxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void, size_t};

/// Sets an extended attribute of an open file. Linux `setxattr`(2).
///
/// Errors: EEXIST with XATTR_CREATE, ENODATA with XATTR_REPLACE; EINVAL: other flags; ERANGE: a name that none can have; E2BIG, ENOSPC, EPERM, EROFS, EOPNOTSUPP; EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsetxattr(
    fd: c_int,
    name: *const c_char,
    value: *const c_void,
    size: size_t,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fsetxattr(fd, name, value, size, flags) }.or_errno()
}
