//! `aio_fsync`.

use super::request::{Operation, Request};
use crate::internal::errno::{Errno, OrErrno};
use crate::types::c_int;

const O_DSYNC: c_int = 0o10000;
const O_SYNC: c_int = 0o4010000;

/// Writes what was written to the request's file to its medium, as `fsync` (O_SYNC) or `fdatasync` (O_DSYNC). POSIX.1-2024 `aio_fsync`.
///
/// Errors: EBADF; EINVAL: neither of the two.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_fsync(flag: c_int, request: *mut Request) -> c_int {
    let operation = match flag {
        O_SYNC => Operation::Synchronize,
        O_DSYNC => Operation::SynchronizeData,
        _ => return Err(Errno::EINVAL).or_errno(),
    };
    // SAFETY: by the contract of the C function.
    unsafe { (*request).submit(operation) }.or_errno()
}

/// [`aio_fsync`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aio_fsync64(flag: c_int, request: *mut Request) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { aio_fsync(flag, request) }
}
