//! `fgets`.

use crate::internal::stream::{ERROR, File, lock, read};
use crate::types::{c_char, c_int, c_void};
use core::ptr::{copy_nonoverlapping, null_mut};

unsafe extern "C" {
    fn memchr(data: *const c_void, byte: c_int, length: usize) -> *mut c_void;
}

/// Reads a line with its line end, at most `size` - 1 bytes of it, and a NUL after them. Null if nothing could be read before the
/// end of the file, or on an error (errno and the stream's flag). C23 7.23.7.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgets(to: *mut c_char, size: c_int, stream: *mut File) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        fgets_unlocked(to, size, stream)
    }
}

/// `fgets` from a stream that the caller has locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgets_unlocked(to: *mut c_char, size: c_int, stream: *mut File) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        if size <= 0 {
            return null_mut();
        }
        let mut left = (size - 1) as usize;
        let mut next = to.cast::<u8>();
        while left > 0 {
            if (*stream).rpos == (*stream).rend && !read::fill(stream) {
                // What came before the end is a line; what came before an error is not.
                if next == to.cast() || (*stream).flags & ERROR != 0 {
                    return null_mut();
                }
                break;
            }
            let ahead = (*stream).rend as usize - (*stream).rpos as usize;
            let most = ahead.min(left);
            let line_end = memchr((*stream).rpos.cast(), b'\n' as c_int, most).cast::<u8>();
            let count =
                if line_end.is_null() { most } else { line_end as usize - (*stream).rpos as usize + 1 };
            copy_nonoverlapping((*stream).rpos, next, count);
            (*stream).rpos = (*stream).rpos.add(count);
            next = next.add(count);
            left -= count;
            if !line_end.is_null() {
                break;
            }
        }
        *next = 0;
        to
    }
}
