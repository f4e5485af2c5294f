//! `logl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// The natural logarithm of `x` (C23 7.12.6.11). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn logl(result: *mut F128, low: u64, high: u64) {
    let value = wide::log(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
