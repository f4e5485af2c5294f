//! `logbl`

use crate::internal::f128::F128;
use crate::math::ilogbl::ilogb;

/// The exponent of `x`.
pub fn logb(x: F128) -> F128 {
    if !x.is_finite() {
        x * x
    } else if x.is_zero() {
        -F128::INFINITY
    } else {
        F128::from(ilogb(x) as i64)
    }
}

/// The exponent of `x` (C23 7.12.6.17): -∞ at zero, ∞ at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn logbl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = logb(F128::from_halves(low, high)) }
}
