//! `fabsl`

use crate::internal::f128::F128;

/// The absolute value of `x` (C23 7.12.7.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fabsl(result: *mut F128, low: u64, high: u64) {
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::abs(F128::from_halves(low, high)) }
}
