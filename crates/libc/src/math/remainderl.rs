//! `remainderl`

use crate::internal::f128::F128;
use crate::math::remquol::remquo;

/// The remainder of `x`/`y` to the nearest quotient, ties to even, exact (C23 7.12.10.2). NaN where `x` is infinite or `y` is zero.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remainderl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = remquo(F128::from_halves(x_low, x_high), F128::from_halves(y_low, y_high)).0 }
}
