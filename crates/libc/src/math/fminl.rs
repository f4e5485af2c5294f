//! `fminl`

use crate::internal::f128::F128;

/// The lesser of the two.
pub fn fmin(x: F128, y: F128) -> F128 {
    if x.is_nan() || y < x || x == y && y.is_sign_negative() { y } else { x }
}

/// The lesser of `x` and `y`; a NaN counts as missing, -0 is below +0 (C23 7.12.12.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fminl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = fmin(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
