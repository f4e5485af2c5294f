//! `fputws`.

use crate::internal::stream::{File, lock, wide};
use crate::types::{c_int, wchar_t};

/// Writes a string without its NUL; a number that is not negative, or -1: as `fputwc`. C23 7.31.3.4.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputws(string: *const wchar_t, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fputws_unlocked(string, stream)
    }
}

/// `fputws` to a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fputws_unlocked(string: *const wchar_t, stream: *mut File) -> c_int {
    // SAFETY: by the contract of the C function; stops at the NUL.
    unsafe {
        wide::orient(stream);
        let mut next = string;
        while *next != 0 {
            if !wide::put(stream, *next as u32) {
                return -1;
            }
            next = next.add(1);
        }
        0
    }
}
