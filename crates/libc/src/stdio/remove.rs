//! `remove`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Removes a file or an empty directory; 0, or -1 and errno of unlink(2) or rmdir(2). C23 7.23.4.1, POSIX.1-2024 `remove`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remove(path: *const c_char) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        match syscall::unlink(path) {
            Err(Errno::EISDIR) => syscall::rmdir(path),
            result => result,
        }
        .or_errno()
    }
}
