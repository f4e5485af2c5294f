//! `__fpurge`.

use crate::internal::stream::File;
use crate::types::c_int;

/// Forgets what is in the buffer: what was read ahead, and what was still to be written. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __fpurge(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let null = core::ptr::null_mut();
        (*stream).wpos = null;
        (*stream).wbase = null;
        (*stream).wend = null;
        (*stream).rpos = null;
        (*stream).rend = null;
        0
    }
}

/// `__fpurge`, as BSD names it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fpurge(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe { __fpurge(stream) }
}
