//! `ttyname`.

use super::ttyname_r::ttyname_r;
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// The path of a terminal, in a static buffer; null if `fd` is none. POSIX.1-2024 `ttyname`.
///
/// Errors: EBADF, ENOTTY, ENODEV.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ttyname(fd: c_int) -> *mut c_char {
    static mut NAME: [c_char; 64] = [0; 64];
    // SAFETY: POSIX lets the result be overwritten by the next call.
    unsafe {
        match ttyname_r(fd, (&raw mut NAME).cast(), 64) {
            0 => (&raw mut NAME).cast(),
            errno => {
                set_errno(Errno(errno));
                null_mut()
            }
        }
    }
}
