//! `setbuf`.

use super::setvbuf::{_IOFBF, _IONBF, setvbuf};
use crate::internal::stream::File;
use crate::types::{c_char, size_t};

const BUFSIZ: size_t = 1024;

/// Full buffering in BUFSIZ bytes at `buffer`, or none if that is null. C23 7.23.5.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setbuf(stream: *mut File, buffer: *mut c_char) {
    // SAFETY: by the contract of the C function.
    unsafe {
        setvbuf(stream, buffer, if buffer.is_null() { _IONBF } else { _IOFBF }, BUFSIZ);
    }
}
