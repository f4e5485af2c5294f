//! `syncfs`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits until the file system of `fd` is on the device: Linux.
///
/// Errors: EBADF, EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn syncfs(fd: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::syncfs(fd) }.or_errno()
}
