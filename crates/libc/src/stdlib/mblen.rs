//! `mblen`.

use super::mbtowc::mbtowc;
use crate::types::{c_char, c_int};

/// As `mbtowc`, without a result. C23 7.24.7.1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mblen(from: *const c_char, length: usize) -> c_int {
    // SAFETY: as mbtowc.
    unsafe { mbtowc(core::ptr::null_mut(), from, length) }
}
