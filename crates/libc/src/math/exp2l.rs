//! `exp2l`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// 2 to the power `x` (C23 7.12.6.4).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn exp2l(result: *mut F128, low: u64, high: u64) {
    let value = wide::exp2(F128::from_halves(low, high).widen());
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = F128::narrow(value) }
}
