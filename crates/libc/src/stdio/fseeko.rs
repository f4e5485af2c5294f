//! `fseeko`.

use crate::internal::errno::OrErrno;
use crate::internal::stream::{File, lock, position};
use crate::types::{c_int, off_t};

/// `fseek` with an off_t. POSIX.1-2024 `fseeko`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fseeko(stream: *mut File, offset: off_t, whence: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        position::seek(stream, offset, whence).map(|()| 0).or_errno()
    }
}

/// `fseeko`: offsets have 64 bits anyway.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fseeko64(stream: *mut File, offset: off_t, whence: c_int) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { fseeko(stream, offset, whence) }
}
