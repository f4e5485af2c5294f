//! `tanl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The tangent of `x` radians (C23 7.12.4.9). NaN at ±∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tanl(result: *mut F128, low: u64, high: u64) {
    let value = wide::tan(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
