//! `fesetmode`

use crate::types::{c_int, c_void};

/// Makes the modes at `modes`, or FE_DFL_MODE, the current ones (C23 7.6.5.3): there is just one set. Returns 0.
#[unsafe(no_mangle)]
pub extern "C" fn fesetmode(_modes: *const c_void) -> c_int {
    0
}
