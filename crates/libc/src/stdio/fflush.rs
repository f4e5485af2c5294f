//! `fflush`.

use crate::internal::stream::{File, direction::settle, list, lock};
use crate::types::c_int;

/// Writes out the buffer, of all streams if `stream` is null; gives what was read ahead back to a file that can seek.
/// 0, or EOF, errno and the stream's error flag. C23 7.23.5.2, POSIX.1-2024 `fflush`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fflush(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        if stream.is_null() {
            return flush_all();
        }
        let _guard = lock::guard(stream);
        fflush_unlocked(stream)
    }
}

/// `fflush` of a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fflush_unlocked(stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        if stream.is_null() {
            return flush_all();
        }
        if settle(stream) { 0 } else { -1 }
    }
}

unsafe fn flush_all() -> c_int {
    let streams = list::lock();
    let mut result = 0;
    let mut f = streams.first();
    // SAFETY: listed streams are open.
    unsafe {
        while !f.is_null() {
            let _guard = lock::guard(f);
            if (*f).wpos != (*f).wbase && !settle(f) {
                result = -1;
            }
            f = (*f).next;
        }
    }
    result
}
