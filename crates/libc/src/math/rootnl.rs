//! `rootnl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// The `n`-th root of `x` (C23 7.12.7). NaN for `n` = 0, and below zero for even `n`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rootnl(result: *mut F128, low: u64, high: u64, n: c_longlong) {
    let value = F128::narrow(wide::rootn(F128::from_halves(low, high).widen(), n));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
