//! `getlogin`.

use crate::stdlib::getenv::getenv;
use crate::types::c_char;

/// The name that the user gave at login: what `LOGNAME` says, or null. POSIX.1-2024 `getlogin`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getlogin() -> *mut c_char {
    // SAFETY: the name is a C string.
    unsafe { getenv(c"LOGNAME".as_ptr().cast()) }
}
