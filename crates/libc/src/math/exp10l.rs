//! `exp10l`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn exp10l(result: *mut F128, low: u64, high: u64) {
    let value = wide::exp10(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
