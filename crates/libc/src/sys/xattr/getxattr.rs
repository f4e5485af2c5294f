//! `getxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_void, size_t, ssize_t};

/// Reads an extended attribute of a file; with `size` 0 says how large it is. Linux `getxattr`(2).
///
/// Errors: ENODATA: there is none of this name; ERANGE: it is larger than `size`, or a name that none can have; EOPNOTSUPP; ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getxattr(
    path: *const c_char,
    name: *const c_char,
    value: *mut c_void,
    size: size_t,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::getxattr(path, name, value, size) }.or_errno_size()
}
