//! `log2p1l`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The logarithm of 1 + `x` to base 2, accurate near zero (C23 7.12.6). -∞ at -1, NaN below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn log2p1l(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::log2p1(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
