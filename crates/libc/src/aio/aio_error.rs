//! `aio_error`.

use super::request::Request;
use crate::types::c_int;

/// How a request went: 0, or the error. POSIX.1-2024 `aio_error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_error(request: *const Request) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*request).error }
}

/// [`aio_error`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_error64(request: *const Request) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_error(request) }
}
