//! `tanpil`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The tangent of `x` half turns, tan πx (C23 7.12.4). At halves +∞ and -∞ in turn, at whole numbers +0 and -0 in turn; NaN at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tanpil(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::tan_pi(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
