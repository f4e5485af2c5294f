//! `aio_return`.

use super::request::Request;
use crate::types::ssize_t;

/// What the request's read, write or fsync returned; -1 if it failed. POSIX.1-2024 `aio_return`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_return(request: *mut Request) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { (*request).result }
}

/// [`aio_return`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_return64(request: *mut Request) -> ssize_t {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_return(request) }
}
