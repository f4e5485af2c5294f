//! `nextupl`

use crate::internal::f128::F128;
use crate::math::interchange::next_up;

/// The least number above `x` (C23 7.12.11). +∞ for itself; below the least magnitude -0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nextupl(result: *mut F128, low: u64, high: u64) {
    let value = next_up(F128::from_halves(low, high));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
