//! `feof`.

use crate::internal::stream::{END, File, lock};
use crate::types::c_int;

/// Whether the end-of-file indicator is set. C23 7.23.10.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn feof(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        ((*stream).flags & END != 0) as c_int
    }
}

/// `feof` of a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn feof_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { ((*stream).flags & END != 0) as c_int }
}

/// `feof_unlocked`, as programs built for glibc call it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn _IO_feof_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { feof_unlocked(stream) }
}
