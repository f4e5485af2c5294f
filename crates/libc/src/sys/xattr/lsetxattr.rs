//! `lsetxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void, size_t};

/// Sets an extended attribute of a file, or of the link itself that the path ends in. Linux `setxattr`(2).
///
/// Errors: EEXIST with XATTR_CREATE, ENODATA with XATTR_REPLACE; EINVAL: other flags; ERANGE: a name that none can have; E2BIG, ENOSPC, EPERM, EROFS, EOPNOTSUPP; ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lsetxattr(
    path: *const c_char,
    name: *const c_char,
    value: *const c_void,
    size: size_t,
    flags: c_int,
) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::lsetxattr(path, name, value, size, flags) }.or_errno()
}
