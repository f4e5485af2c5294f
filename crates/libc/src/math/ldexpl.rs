//! `ldexpl`

use crate::internal::f128::F128;
use crate::math::scalbnl::scalbn;
use crate::types::c_int;

/// `x`·2ⁿ, rounded once (C23 7.12.6.9).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ldexpl(result: *mut F128, low: u64, high: u64, n: c_int) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = scalbn(F128::from_halves(low, high), n) }
}
