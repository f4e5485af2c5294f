//! `fgetln`.

use super::getdelim::getdelim;
use crate::internal::stream::{File, lock, read};
use crate::malloc::replaceable::free;
use crate::types::{c_char, c_int, c_void, size_t};
use core::ptr::null_mut;

unsafe extern "C" {
    fn memchr(data: *const c_void, byte: c_int, length: usize) -> *mut c_void;
}

/// The next line, with its line end and no NUL, where it lies in the stream's memory until the next operation; its length goes to
/// `*length`. Null at the end of the file or on an error. fgetln(3) of BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fgetln(stream: *mut File, length: *mut size_t) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        let _guard = lock::guard(stream);
        if (*stream).rpos == (*stream).rend && !read::fill(stream) {
            return null_mut();
        }
        let start = (*stream).rpos;
        let ahead = (*stream).rend as usize - start as usize;
        let line_end = memchr(start.cast(), b'\n' as c_int, ahead).cast::<u8>();
        if !line_end.is_null() {
            (*stream).rpos = line_end.add(1);
            *length = line_end as usize + 1 - start as usize;
            return start.cast();
        }
        let mut size = 0;
        let mut line: *mut c_char = (*stream).line.cast();
        if !line.is_null() {
            free(line.cast());
            line = null_mut();
        }
        let count = getdelim(&raw mut line, &raw mut size, b'\n' as c_int, stream);
        (*stream).line = line.cast();
        if count <= 0 {
            return null_mut();
        }
        *length = count as size_t;
        line
    }
}
