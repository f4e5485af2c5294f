//! `asinhl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asinhl(result: *mut F128, low: u64, high: u64) {
    let value = wide::asinh(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
