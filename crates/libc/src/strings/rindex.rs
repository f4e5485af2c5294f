//! `rindex`.

use crate::string::strrchr::strrchr;
use crate::types::{c_char, c_int};

/// As `strrchr`. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rindex(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: as strrchr.
    unsafe { strrchr(string, byte) }
}
