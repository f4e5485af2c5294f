//! `posix_close`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::c_int;

/// Closes a descriptor; the only flag, POSIX_CLOSE_RESTART, has no meaning, as the descriptor is closed in every
/// case. POSIX.1-2024 `posix_close`.
///
/// Errors: EINVAL: another flag; EBADF, EIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_close(fd: c_int, flags: c_int) -> c_int {
    if flags != 0 {
        return Err(Errno::EINVAL).or_errno();
    }
    // SAFETY: the call takes no address.
    unsafe { syscall::close(fd) }.or_errno()
}
