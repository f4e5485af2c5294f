//! `seekdir`.

use super::dir::Dir;
use crate::internal::syscall;
use crate::types::c_long;

/// Goes to a place that `telldir` gave. POSIX.1-2024 `seekdir`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seekdir(dir: *mut Dir, place: c_long) {
    // SAFETY: by the contract `dir` is an open stream.
    unsafe {
        let reached = syscall::lseek((*dir).fd, place, 0);
        (*dir).place = reached.unwrap_or(-1);
        (*dir).next = 0;
        (*dir).end = 0;
    }
}
