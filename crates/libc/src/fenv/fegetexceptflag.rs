//! `fegetexceptflag`

use crate::types::{c_int, c_ulong};

/// Stores the state of the flags named in `exceptions` at `flags` (C23 7.6.4.2): none is set. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fegetexceptflag(flags: *mut c_ulong, _exceptions: c_int) -> c_int {
    // SAFETY: the caller passes the address of a fexcept_t.
    unsafe { *flags = 0 };
    0
}
