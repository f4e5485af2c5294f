//! `alphasort`.

use super::dir::Dirent;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn strcoll(left: *const c_char, right: *const c_char) -> c_int;
}

/// Compares the names of two entries in the order of the locale. POSIX.1-2024 `alphasort`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn alphasort(left: *mut *const Dirent, right: *mut *const Dirent) -> c_int {
    // SAFETY: by the contract both are entries, whose names end with a NUL.
    unsafe { strcoll((&raw const (**left).name).cast(), (&raw const (**right).name).cast()) }
}

/// `alphasort`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn alphasort64(left: *mut *const Dirent, right: *mut *const Dirent) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { alphasort(left, right) }
}
