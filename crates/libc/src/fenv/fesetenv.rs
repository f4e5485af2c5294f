//! `fesetenv`

use crate::types::{c_int, c_void};

/// Makes the environment at `environment`, or FE_DFL_ENV, the current one (C23 7.6.6.3): there is just one. Returns 0.
#[unsafe(no_mangle)]
pub extern "C" fn fesetenv(_environment: *const c_void) -> c_int {
    0
}
