//! `frexpl`

use crate::internal::f128::F128;
use crate::math::ilogbl::ilogb;
use crate::math::scalbnl::scalbn;
use crate::types::c_int;

/// The fraction of `x` in [0.5, 1) and its power of two.
pub fn frexp(x: F128) -> (F128, c_int) {
    if !x.is_finite() || x.is_zero() {
        return (x, 0);
    }
    let power = ilogb(x) + 1;
    (scalbn(x, -power), power)
}

/// Splits `x` into a fraction in [0.5, 1), returned, and a power of two, stored at `exponent` (C23 7.12.6.7).
/// Zero, infinities and NaN are returned as they are, with exponent 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frexpl(result: *mut F128, low: u64, high: u64, exponent: *mut c_int) {
    let (fraction, power) = frexp(F128::from_halves(low, high));
    // SAFETY: the ABI has the caller pass the address of its result, and the caller that of an int.
    unsafe {
        *exponent = power;
        *result = fraction;
    }
}
