//! `feclearexcept`

use crate::types::c_int;

/// Clears the exceptions named in `exceptions` (C23 7.6.4.1): none is ever set. Returns 0.
#[unsafe(no_mangle)]
pub extern "C" fn feclearexcept(_exceptions: c_int) -> c_int {
    0
}
