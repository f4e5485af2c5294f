//! `fsync`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// Waits until the file's data and metadata are on the device. POSIX.1-2024 `fsync`.
///
/// Errors: EBADF, EIO, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    // SAFETY: the kernel checks every address it is given.
    unsafe { syscall::cancellable::fsync(fd) }.or_errno()
}
