//! `setbuffer`.

use super::setvbuf::{_IOFBF, _IONBF, setvbuf};
use crate::internal::stream::File;
use crate::types::{c_char, size_t};

/// Full buffering in `size` bytes at `buffer`, or none if that is null. setbuf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setbuffer(stream: *mut File, buffer: *mut c_char, size: size_t) {
    // SAFETY: by the contract of the C function.
    unsafe {
        setvbuf(stream, buffer, if buffer.is_null() { _IONBF } else { _IOFBF }, size);
    }
}
