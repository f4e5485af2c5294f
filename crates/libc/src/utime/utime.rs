//! `utime`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Sets access and modification time in seconds. POSIX.1-2017 `utime`.
///
/// Errors: as the man page has them: ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EFAULT and others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn utime(path: *const c_char, times: *const [i64; 2]) -> c_int {
    // SAFETY: by the contract `times` is null or a struct utimbuf, two longs.
    unsafe {
        let pair = if times.is_null() { [0; 4] } else { [(*times)[0], 0, (*times)[1], 0] };
        let pointer = if times.is_null() { core::ptr::null() } else { &raw const pair };
        syscall::utimensat(-100, path, pointer, 0)
    }
    .or_errno()
}
