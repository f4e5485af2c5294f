//! `futimesat`.

use super::with_timespec;
use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// As `utimes`, relative to a directory: Linux.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn futimesat(dirfd: c_int, path: *const c_char, times: *const [i64; 2]) -> c_int {
    // SAFETY: by the contract `times` is null or two struct timeval, each two longs.
    unsafe { with_timespec(times, |pointer| syscall::utimensat(dirfd, path, pointer, 0)) }.or_errno()
}
