//! `fegetenv`

use crate::types::{c_int, c_ulong};

/// Stores the floating-point environment at `environment` (C23 7.6.6.1): it has no state. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fegetenv(environment: *mut c_ulong) -> c_int {
    // SAFETY: the caller passes the address of a fenv_t, which is one unsigned long.
    unsafe { *environment = 0 };
    0
}
