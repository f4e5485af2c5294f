//! `frexp`

use crate::types::c_int;

/// Splits `x` into a fraction in [0.5, 1), returned, and a power of two, stored at `exponent` (C23 7.12.6.7).
/// Zero, infinities and NaN are returned as they are, with exponent 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frexp(x: f64, exponent: *mut c_int) -> f64 {
    let (fraction, power) = if x.is_finite() { libm::frexp(x) } else { (x, 0) };
    // SAFETY: the caller passes the address of an int.
    unsafe { *exponent = power };
    fraction
}
