//! `rsqrtl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The reciprocal of the square root of `x` (C23 7.12.7). ±∞ at ±0, NaN below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rsqrtl(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::rsqrt(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
