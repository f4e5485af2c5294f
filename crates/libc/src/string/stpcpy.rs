//! `stpcpy`.

use super::copy::string as copy_string;
use crate::types::c_char;

/// As `strcpy`, but returns the copy's NUL. POSIX.1-2024 `stpcpy`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn stpcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: the caller has room for the string and its NUL.
    unsafe { to.add(copy_string(to.cast(), from.cast())) }
}

/// Another name of `stpcpy`. GNU.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __stpcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    // SAFETY: as stpcpy.
    unsafe { stpcpy(to, from) }
}
