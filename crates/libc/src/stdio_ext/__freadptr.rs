//! `__freadptr`.

use crate::internal::stream::File;
use crate::types::{c_char, size_t};

/// Where the bytes that have been read ahead lie, and how many; null if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freadptr(stream: *mut File, length: *mut size_t) -> *const c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        if (*stream).rpos == (*stream).rend {
            return core::ptr::null();
        }
        *length = (*stream).rend as usize - (*stream).rpos as usize;
        (*stream).rpos.cast()
    }
}
