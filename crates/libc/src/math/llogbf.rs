//! `llogbf`

use crate::math::ilogbf::ilogbf;
use crate::types::{c_int, c_long};

/// The exponent of `x` as a long (C23 7.12.6): FP_LLOGB0 at zero, FP_LLOGBNAN for a NaN, LONG_MAX at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn llogbf(x: f32) -> c_long {
    match ilogbf(x) {
        c_int::MAX => c_long::MAX,
        c_int::MIN => c_long::MIN,
        exponent => exponent as c_long,
    }
}
