//! `renameat`.

use crate::internal::errno::OrErrno;
use crate::internal::syscall;
use crate::types::{c_char, c_int};

/// `rename` with paths relative to directories; 0, or -1 and errno of renameat(2). POSIX.1-2024 `renameat`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn renameat(
    old_directory: c_int,
    old: *const c_char,
    new_directory: c_int,
    new: *const c_char,
) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { syscall::renameat(old_directory, old, new_directory, new).or_errno() }
}
