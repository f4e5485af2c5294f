//! `atanl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The arc tangent of `x`, in radians, between -π/2 and π/2 (C23 7.12.4.3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn atanl(result: *mut F128, low: u64, high: u64) {
    let value = wide::atan(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
