//! `index`.

use crate::string::strchr::strchr;
use crate::types::{c_char, c_int};

/// As `strchr`. 4.3BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn index(string: *const c_char, byte: c_int) -> *mut c_char {
    // SAFETY: as strchr.
    unsafe { strchr(string, byte) }
}
