//! `flistxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, size_t, ssize_t};

/// The names of the extended attributes of an open file, each with a NUL; with `size` 0 says how many bytes they are. Linux `listxattr`(2).
///
/// Errors: ERANGE: they are more than `size`; E2BIG; EOPNOTSUPP; EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn flistxattr(fd: c_int, names: *mut c_char, size: size_t) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::flistxattr(fd, names, size) }.or_errno_size()
}
