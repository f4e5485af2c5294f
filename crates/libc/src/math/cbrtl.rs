//! `cbrtl`

use crate::internal::f128::F128;
use crate::math::wide::Format;

/// The cube root of `x` (C23 7.12.7.1).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cbrtl(result: *mut F128, low: u64, high: u64) {
    let value = F128::from_halves(low, high).widen().cbrt();
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
