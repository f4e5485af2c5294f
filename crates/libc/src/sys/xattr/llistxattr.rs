//! `llistxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, size_t, ssize_t};

/// The names of the extended attributes of a file, or of the link itself that the path ends in, each with a NUL; with `size` 0 says how many bytes they are. Linux `listxattr`(2).
///
/// Errors: ERANGE: they are more than `size`; E2BIG; EOPNOTSUPP; ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn llistxattr(path: *const c_char, names: *mut c_char, size: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::llistxattr(path, names, size) }.or_errno_size()
}
