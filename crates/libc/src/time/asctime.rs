//! `asctime`.

use super::asctime_r::asctime_r;
use super::tm::Tm;
use crate::types::c_char;

/// As `asctime_r`, in a static buffer. C23 7.29.3.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asctime(tm: *const Tm) -> *mut c_char {
    static mut TEXT: [c_char; 26] = [0; 26];
    // SAFETY: C lets the result be overwritten by the next call.
    unsafe { asctime_r(tm, (&raw mut TEXT).cast()) }
}
