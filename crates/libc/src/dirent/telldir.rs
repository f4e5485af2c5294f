//! `telldir`.

use super::dir::Dir;
use crate::types::c_long;

/// The place of the next entry, for `seekdir`. POSIX.1-2024 `telldir`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn telldir(dir: *mut Dir) -> c_long {
    // SAFETY: by the contract `dir` is an open stream.
    unsafe { (*dir).place }
}
