//! `hstrerror`.

use crate::types::{c_char, c_int};

/// What a value of h_errno means. gethostbyname(3).
#[unsafe(no_mangle)]
pub extern "C" fn hstrerror(error: c_int) -> *const c_char {
    let text = match error {
        1 => c"Host not found",
        2 => c"Try again",
        3 => c"Non-recoverable error",
        4 => c"Address not available",
        _ => c"Unknown error",
    };
    text.as_ptr()
}
