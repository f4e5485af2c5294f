//! `psiginfo`.

use super::psignal::psignal;
use crate::types::{c_char, c_int};

/// Prints `message: description of the signal` to stderr, of a siginfo_t. POSIX.1-2024 `psiginfo`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn psiginfo(information: *const c_int, message: *const c_char) {
    // SAFETY: by the contract `information` is a siginfo_t, which begins with the signal's number.
    unsafe { psignal(*information, message) }
}
