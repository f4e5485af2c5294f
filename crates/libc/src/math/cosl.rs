//! `cosl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The cosine of `x` radians (C23 7.12.4.5). NaN at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cosl(result: *mut F128, low: u64, high: u64) {
    let value = wide::cos(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
