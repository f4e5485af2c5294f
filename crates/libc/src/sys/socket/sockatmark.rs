//! `sockatmark`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::c_int;

/// SIOCATMARK.
const AT_MARK: c_int = 0x8905;

/// 1 if what is read next is marked as out-of-band data, else 0. POSIX.1-2024 `sockatmark`.
///
/// Errors: EBADF; ENOTTY: no socket that has such data.
#[unsafe(no_mangle)]
pub extern "C" fn sockatmark(fd: c_int) -> c_int {
    let mut result: c_int = 0;
    // SAFETY: the request writes an int, and there is one.
    unsafe { syscall::ioctl(fd, AT_MARK, (&raw mut result) as usize) }.map(|_| i64::from(result)).or_errno()
}
