//! `__flt_rounds`

use crate::types::c_int;

/// The value of FLT_ROUNDS (C23 5.3.5.3.3): 1, to nearest.
#[unsafe(no_mangle)]
pub extern "C" fn __flt_rounds() -> c_int {
    1
}
