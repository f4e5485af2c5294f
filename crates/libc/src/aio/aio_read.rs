//! `aio_read`.

use super::request::{Operation, Request};
use crate::internal::errno::OrErrno;
use crate::types::c_int;

/// Reads as the request says; `aio_error` and `aio_return` tell how it went. POSIX.1-2024 `aio_read`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_read(request: *mut Request) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*request).submit(Operation::Read) }.or_errno()
}

/// [`aio_read`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_read64(request: *mut Request) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_read(request) }
}
