//! `lutimes`.

use super::with_timespec;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// As `utimes`, of a symbolic link itself: BSD.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lutimes(path: *const c_char, times: *const [i64; 2]) -> c_int {
    // SAFETY: by the contract `times` is null or two struct timeval, each two longs.
    unsafe { with_timespec(times, |pointer| syscall::utimensat(-100, path, pointer, 0x100)) }.or_errno()
}
