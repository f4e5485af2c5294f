//! `dirfd`.

use super::dir::Dir;
use crate::types::c_int;

/// The descriptor of a directory stream. POSIX.1-2024 `dirfd`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dirfd(dir: *mut Dir) -> c_int {
    // SAFETY: by the contract `dir` is an open stream.
    unsafe { (*dir).fd }
}
