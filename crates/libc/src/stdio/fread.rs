//! `fread`.

use crate::internal::stream::{File, lock, read};
use crate::types::{c_void, size_t};

/// Reads `count` elements of `size` bytes; returns how many came whole before the end of the file or an error (errno and the
/// stream's flag). C23 7.23.8.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fread(to: *mut c_void, size: size_t, count: size_t, stream: *mut File) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fread_unlocked(to, size, count, stream)
    }
}

/// `fread` from a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fread_unlocked(
    to: *mut c_void,
    size: size_t,
    count: size_t,
    stream: *mut File,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let Some(bytes) = size.checked_mul(count) else { return 0 };
        if bytes == 0 {
            return 0;
        }
        let done = read::read(stream, to.cast(), bytes);
        if done == bytes { count } else { done.checked_div(size).unwrap_or(0) }
    }
}
