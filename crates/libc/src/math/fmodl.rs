//! `fmodl`

use crate::internal::f128::F128;
use crate::math::remquol::fmod;

/// The remainder of `x`/`y` that has the sign of `x`, exact (C23 7.12.10.1). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmodl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = fmod(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)) }
}
