//! `ilogb`

use crate::types::c_int;

/// The exponent of `x` as an int (C23 7.12.6.8): FP_ILOGB0 at zero, FP_ILOGBNAN for a NaN, INT_MAX at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn ilogb(x: f64) -> c_int {
    libm::ilogb(x)
}
