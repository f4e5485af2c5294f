//! `logp1l`

use crate::internal::f128::F128;
use crate::math::log1pl::log1pl;

/// The natural logarithm of 1 + `x`, accurate near zero (C23 7.12.6): the newer name of `log1p`. -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn logp1l(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the caller's promises are those that log1pl wants.
    unsafe { log1pl(result, low, high) }
}
