//! `erfcl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// 1 - erf(`x`), without the loss of a subtraction (C23 7.12.8.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn erfcl(result: *mut F128, low: u64, high: u64) {
    let value = wide::erfc(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
