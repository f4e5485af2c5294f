//! `fegetmode`

use crate::types::{c_int, c_ulong};

/// Stores the modes of floating-point arithmetic at `modes` (C23 7.6.5.1): rounding to nearest, the only one. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fegetmode(modes: *mut c_ulong) -> c_int {
    // SAFETY: the caller passes the address of a femode_t, which is one unsigned long.
    unsafe { *modes = 0 };
    0
}
