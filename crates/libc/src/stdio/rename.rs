//! `rename`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// Gives a file another name, replacing what had it; 0, or -1 and errno of rename(2). C23 7.23.4.2, POSIX.1-2024 `rename`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rename(old: *const c_char, new: *const c_char) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { syscall::rename(old, new).or_errno() }
}
