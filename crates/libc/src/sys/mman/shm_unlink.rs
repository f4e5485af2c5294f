//! `shm_unlink`.

use super::shm_path::shm_path;
use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes the name of a shared memory object; the object stays as long as somebody has it open or mapped.
/// POSIX.1-2024 `shm_unlink`.
///
/// Errors: EINVAL: no name of an object; ENAMETOOLONG; ENOENT, EACCES.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shm_unlink(name: *const c_char) -> c_int {
    // SAFETY: by the contract `name` is a C string.
    unsafe { unlink(name) }.or_errno()
}

unsafe fn unlink(name: *const c_char) -> Result<i64, Errno> {
    // SAFETY: by the contract `name` is a C string; the path is one.
    unsafe {
        let path = shm_path(name)?;
        syscall::unlink(path.as_ptr())
    }
}
