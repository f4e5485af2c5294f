//! `fputs`.

use crate::internal::stream::{File, lock, write};
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

/// Writes a string without its NUL; a number that is not negative, or EOF (errno and the stream's flag). C23 7.23.7.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputs(string: *const c_char, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fputs_unlocked(string, stream)
    }
}

/// `fputs` to a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputs_unlocked(string: *const c_char, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let length = strlen(string);
        if write::write(stream, string.cast(), length) == length { 0 } else { -1 }
    }
}
