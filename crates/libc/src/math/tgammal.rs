//! `tgammal`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The gamma function of `x` (C23 7.12.8.4). ±∞ at ±0; NaN at negative integers and -∞.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tgammal(result: *mut F128, low: u64, high: u64) {
    let value = wide::tgamma(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
