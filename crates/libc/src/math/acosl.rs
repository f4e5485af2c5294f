//! `acosl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The arc cosine of `x`, in radians, between 0 and π (C23 7.12.4.1). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn acosl(result: *mut F128, low: u64, high: u64) {
    let value = wide::acos(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
