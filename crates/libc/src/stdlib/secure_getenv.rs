//! `secure_getenv`.

use super::getenv::getenv;
use crate::types::c_char;

/// As `getenv`: a module never runs with rights that its caller does not have. POSIX.1-2024 `secure_getenv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn secure_getenv(name: *const c_char) -> *mut c_char {
    // SAFETY: as getenv.
    unsafe { getenv(name) }
}
