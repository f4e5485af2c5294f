//! `ctermid`.

use crate::types::c_char;
use core::ptr::copy_nonoverlapping;

/// What POSIX allows only to be read, but C types as char *.
static PATH: [u8; 9] = *b"/dev/tty\0";

/// The path of the controlling terminal, also stored in L_ctermid bytes at `to` unless that is null. POSIX.1-2024 `ctermid`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ctermid(to: *mut c_char) -> *mut c_char {
    // SAFETY: by the contract of the C function.
    unsafe {
        if to.is_null() {
            return (&raw const PATH).cast_mut().cast();
        }
        copy_nonoverlapping(PATH.as_ptr(), to.cast(), PATH.len());
        to
    }
}
