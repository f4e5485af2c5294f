//! `fwrite`.

use crate::internal::stream::{File, lock, write};
use crate::types::{c_void, size_t};

/// Writes `count` elements of `size` bytes; returns how many were taken before an error (errno and the stream's flag).
/// C23 7.23.8.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fwrite(
    data: *const c_void,
    size: size_t,
    count: size_t,
    stream: *mut File,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fwrite_unlocked(data, size, count, stream)
    }
}

/// `fwrite` to a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fwrite_unlocked(
    data: *const c_void,
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
        let done = write::write(stream, data.cast(), bytes);
        if done == bytes { count } else { done.checked_div(size).unwrap_or(0) }
    }
}
