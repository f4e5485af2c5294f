//! `__freadptrinc`.

use crate::internal::stream::File;
use crate::types::size_t;

/// Takes `count` of the bytes that have been read ahead.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __freadptrinc(stream: *mut File, count: size_t) {
    // SAFETY: by the contract of the C function.
    unsafe {
        (*stream).rpos = (*stream).rpos.add(count);
    }
}
