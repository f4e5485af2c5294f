//! `versionsort`.

use super::dir::Dirent;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn strverscmp(left: *const c_char, right: *const c_char) -> c_int;
}

/// Compares the names of two entries with numbers in them as numbers: GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn versionsort(left: *mut *const Dirent, right: *mut *const Dirent) -> c_int {
    // SAFETY: by the contract both are entries, whose names end with a NUL.
    unsafe { strverscmp((&raw const (**left).name).cast(), (&raw const (**right).name).cast()) }
}

/// `versionsort`: offsets and counts have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn versionsort64(left: *mut *const Dirent, right: *mut *const Dirent) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { versionsort(left, right) }
}
