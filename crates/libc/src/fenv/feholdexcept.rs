//! `feholdexcept`

use crate::types::{c_int, c_ulong};

/// Stores the environment at `environment`, clears the flags and has exceptions not stop the program (C23 7.6.6.2): as it always
/// is. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn feholdexcept(environment: *mut c_ulong) -> c_int {
    // SAFETY: the caller passes the address of a fenv_t, which is one unsigned long.
    unsafe { *environment = 0 };
    0
}
