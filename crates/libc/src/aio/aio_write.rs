//! `aio_write`.

use super::request::{Operation, Request};
use crate::internal::errno::OrErrno;
use crate::types::c_int;

/// Writes as the request says; `aio_error` and `aio_return` tell how it went. POSIX.1-2024 `aio_write`.
///
/// Errors: EBADF.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_write(request: *mut Request) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { (*request).submit(Operation::Write) }.or_errno()
}

/// [`aio_write`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_write64(request: *mut Request) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_write(request) }
}
