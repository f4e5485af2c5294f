//! `fminimum_numl`

use crate::internal::f128::F128;
use crate::math::extremes::{minimum, of_numbers};

/// The smaller of `x` and `y`; a NaN counts as missing; -0 is below +0 (C23 7.12.12).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fminimum_numl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    let value = of_numbers(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high), minimum);
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
