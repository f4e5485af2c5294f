//! `fmaximum_magl`

use crate::internal::f128::F128;
use crate::math::extremes::maximum_magnitude;

/// That of `x` and `y` which has the greater magnitude, the greater of two that are equal; a NaN if there is one (C23 7.12.12).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmaximum_magl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    let value = maximum_magnitude(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
