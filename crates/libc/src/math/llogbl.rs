//! `llogbl`

use crate::internal::f128::F128;
use crate::math::ilogbl::ilogb;
use crate::types::{c_int, c_long};

/// The exponent of `x` as a long (C23 7.12.6): FP_LLOGB0 at zero, FP_LLOGBNAN for a NaN, LONG_MAX at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn llogbl(low: u64, high: u64) -> c_long {
    match ilogb(F128::from_halves(low, high)) {
        c_int::MAX => c_long::MAX,
        c_int::MIN => c_long::MIN,
        exponent => exponent as c_long,
    }
}
