//! `fmaxl`

use crate::internal::f128::F128;

/// The greater of the two.
pub fn fmax(x: F128, y: F128) -> F128 {
    if x.is_nan() || x < y || x == y && x.is_sign_negative() { y } else { x }
}

/// The greater of `x` and `y`; a NaN counts as missing, -0 is below +0 (C23 7.12.12.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmaxl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = fmax(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
