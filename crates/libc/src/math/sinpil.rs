//! `sinpil`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The sine of `x` half turns, sin πx (C23 7.12.4). ±0 with the sign of `x` at whole numbers, NaN at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sinpil(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::sin_pi(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
