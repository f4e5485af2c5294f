//! `fgetxattr`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_void, size_t, ssize_t};

/// Reads an extended attribute of an open file; with `size` 0 says how large it is. Linux `getxattr`(2).
///
/// Errors: ENODATA: there is none of this name; ERANGE: it is larger than `size`, or a name that none can have; EOPNOTSUPP; EBADF, EFAULT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetxattr(
    fd: c_int,
    name: *const c_char,
    value: *mut c_void,
    size: size_t,
) -> ssize_t {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::fgetxattr(fd, name, value, size) }.or_errno_size()
}
