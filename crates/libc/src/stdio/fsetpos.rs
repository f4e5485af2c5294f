//! `fsetpos`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::c_int;

/// Moves to where `fgetpos` was called; 0, or -1 and errno as `fseek`. C23 7.23.9.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsetpos(stream: *mut File, from: *const i64) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::seek(stream, *from, position::SEEK_SET).map(|()| 0).or_errno()
    }
}

/// `fsetpos`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fsetpos64(stream: *mut File, from: *const i64) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fsetpos(stream, from) }
}
