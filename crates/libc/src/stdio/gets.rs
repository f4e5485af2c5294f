//! `gets`.

use crate::internal::stream::{lock, read};
use crate::stdio::stdin::stdin;
use crate::types::c_char;
use core::ptr::null_mut;

/// Reads a line of any length from stdin, without its line end; null at the end of the file or on an error. It cannot be used
/// safely, and C11 removed it; old programs call it. C99 7.19.7.7.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gets(to: *mut c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        let f = stdin.0;
        let _guard = lock::guard(f);
        let mut next = to;
        loop {
            let byte = read::get(f);
            if byte < 0 && (next == to || (*f).flags & crate::internal::stream::END == 0) {
                *next = 0;
                return null_mut();
            }
            if byte < 0 || byte == b'\n' as i32 {
                *next = 0;
                return to;
            }
            *next = byte as c_char;
            next = next.add(1);
        }
    }
}
