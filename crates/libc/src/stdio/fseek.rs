//! `fseek`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::{c_int, c_long};

/// Moves to an offset from the start (SEEK_SET), from here (SEEK_CUR) or from the end (SEEK_END). 0, or -1 and errno: EINVAL,
/// ESPIPE, errors of write(2). C23 7.23.9.2, POSIX.1-2024 `fseek`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fseek(stream: *mut File, offset: c_long, whence: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::seek(stream, offset, whence).map(|()| 0).or_errno()
    }
}
