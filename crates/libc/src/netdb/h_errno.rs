//! `h_errno`: see arch/wasm32/h_errno.c.

use crate::types::c_int;

unsafe extern "C" {
    fn __h_errno_location() -> *mut c_int;
}

/// There is no such host.
pub const HOST_NOT_FOUND: c_int = 1;
/// A server could not answer now.
pub const TRY_AGAIN: c_int = 2;
/// A server will never answer, or see errno.
pub const NO_RECOVERY: c_int = 3;
/// The name has no such record.
pub const NO_DATA: c_int = 4;

/// Sets the calling thread's `h_errno`.
pub fn set(value: c_int) {
    // SAFETY: the address is that of this thread's variable.
    unsafe { *__h_errno_location() = value }
}

/// The calling thread's `h_errno`.
pub fn get() -> c_int {
    // SAFETY: as above.
    unsafe { *__h_errno_location() }
}
