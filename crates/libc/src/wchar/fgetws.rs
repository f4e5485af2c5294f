//! `fgetws`.

use crate::internal::stream::{ERROR, File, lock, wide};
use crate::types::{c_int, wchar_t};
use core::ptr::null_mut;

/// Reads a line with its line end, at most `size` - 1 characters of it, and a NUL after them. Null if nothing could be read before the end
/// of the file, or on an error (errno and the stream's flag). C23 7.31.3.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetws(to: *mut wchar_t, size: c_int, stream: *mut File) -> *mut wchar_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fgetws_unlocked(to, size, stream)
    }
}

/// `fgetws` from a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetws_unlocked(to: *mut wchar_t, size: c_int, stream: *mut File) -> *mut wchar_t {
    // SAFETY: by the contract of the C function: `size` characters fit.
    unsafe {
        if size <= 0 {
            return null_mut();
        }
        // The indicator tells this call's errors from earlier ones.
        let errors = (*stream).flags & ERROR;
        (*stream).flags &= !ERROR;
        let mut next = to;
        let mut left = size - 1;
        let mut ended = false;
        while left > 0 {
            let character = wide::get(stream);
            if character == wide::WEOF {
                ended = true;
                break;
            }
            *next = character as wchar_t;
            next = next.add(1);
            left -= 1;
            if character == '\n' as u32 {
                break;
            }
        }
        let failed = (*stream).flags & ERROR != 0;
        (*stream).flags |= errors;
        if failed || ended && next == to {
            return null_mut();
        }
        *next = 0;
        to
    }
}
