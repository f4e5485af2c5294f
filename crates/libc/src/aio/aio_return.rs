//! `aio_return`.

use super::request::Request;
use crate::types::ssize_t;

/// What the request's read, write or fsync returned; -1 if it failed. POSIX.1-2024 `aio_return`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_return(request: *mut Request) -> ssize_t {
    // SAFETY: by the contract of the C function.
    unsafe { (*request).result }
}
