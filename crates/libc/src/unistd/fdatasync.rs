//! `fdatasync`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits until the file's data are on the device. POSIX.1-2024 `fdatasync`.
///
/// Errors: EBADF, EIO, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::fdatasync(fd) }.or_errno()
}
