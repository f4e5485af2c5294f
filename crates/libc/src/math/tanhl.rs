//! `tanhl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The hyperbolic tangent of `x` (C23 7.12.5.6).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tanhl(result: *mut F128, low: u64, high: u64) {
    let value = wide::tanh(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
