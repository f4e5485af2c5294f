//! `feupdateenv`

use crate::types::{c_int, c_void};

/// As `fesetenv`, then raises the exceptions that were set before (C23 7.6.6.4): there is just one. Returns 0.
#[unsafe(no_mangle)]
pub extern "C" fn feupdateenv(_environment: *const c_void) -> c_int {
    0
}
