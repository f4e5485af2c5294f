//! `futimes`.

use super::with_timespec;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// As `utimes`, of an open file: BSD.
///
/// Errors: EBADF, EPERM, EROFS, EINVAL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn futimes(fd: c_int, times: *const [i64; 2]) -> c_int {
    // SAFETY: by the contract `times` is null or two struct timeval, each two longs.
    unsafe { with_timespec(times, |pointer| syscall::utimensat(fd, core::ptr::null::<u8>(), pointer, 0)) }
        .or_errno()
}
