//! `nan`

use crate::types::c_char;

/// A quiet NaN (C23 7.12.11.2). The tag is not looked at: the payload is implementation-defined, and `strtod` ignores it too.
#[unsafe(no_mangle)]
pub extern "C" fn nan(_tag: *const c_char) -> f64 {
    f64::NAN
}
