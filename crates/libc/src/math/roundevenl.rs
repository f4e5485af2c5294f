//! `roundevenl`

use crate::internal::f128::F128;
use crate::math::rintl::rint;

/// The integer nearest to `x`, ties to even, whatever the rounding direction (C23 7.12.9).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn roundevenl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = rint(F128::from_halves(low, high)) }
}
