//! `iconv_close`.

use super::Descriptor;
use crate::malloc::replaceable::free;
use crate::types::c_int;

/// Frees a descriptor of iconv_open; 0. POSIX.1-2024 `iconv_close`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn iconv_close(descriptor: *mut Descriptor) -> c_int {
    // SAFETY: by the contract it came from iconv_open and is not used any more.
    unsafe {
        free((*descriptor).codes.cast());
        free(descriptor.cast());
    }
    0
}
