//! `acoshl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The inverse hyperbolic cosine of `x` (C23 7.12.5.1). NaN below 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn acoshl(result: *mut F128, low: u64, high: u64) {
    let value = wide::acosh(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
