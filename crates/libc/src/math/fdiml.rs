//! `fdiml`

use crate::internal::f128::F128;

/// The positive difference.
pub fn fdim(x: F128, y: F128) -> F128 {
    if x <= y { F128::ZERO } else { x - y }
}

/// `x` - `y` where that is positive, else +0; NaN where either is (C23 7.12.12.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fdiml(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = fdim(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
