//! `asinl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The arc sine of `x`, in radians, between -π/2 and π/2 (C23 7.12.4.2). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asinl(result: *mut F128, low: u64, high: u64) {
    let value = wide::asin(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
