//! `pow10l`

use crate::internal::f128::F128;
use crate::math::exp10l::exp10l;

/// The older name of `exp10l` (pow10(3)).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pow10l(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { exp10l(result, low, high) }
}
