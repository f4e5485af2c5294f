//! `ilogbl`

use crate::internal::f128::F128;
use crate::types::c_int;

/// The exponent of `x`.
pub fn ilogb(x: F128) -> c_int {
    match x.stored_exponent() {
        0 if x.is_zero() => c_int::MIN,
        0 => 1 - F128::BIAS - (x.magnitude_bits().leading_zeros() as c_int - 15),
        0x7fff if x.is_nan() => c_int::MIN,
        0x7fff => c_int::MAX,
        stored => stored - F128::BIAS,
    }
}

/// The exponent of `x` as an int (C23 7.12.6.8): FP_ILOGB0 at zero, FP_ILOGBNAN for a NaN, INT_MAX at ±∞.
#[unsafe(no_mangle)]
pub extern "C" fn ilogbl(low: u64, high: u64) -> c_int {
    ilogb(F128::from_halves(low, high))
}
