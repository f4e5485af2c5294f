//! `ferror`.

use crate::internal::stream::{ERROR, File, lock};
use crate::types::c_int;

/// Whether the error indicator is set. C23 7.23.10.3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ferror(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        ((*stream).flags & ERROR != 0) as c_int
    }
}

/// `ferror` of a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ferror_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & ERROR != 0) as c_int }
}

/// `ferror_unlocked`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_ferror_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ferror_unlocked(stream) }
}
