//! `exp2m1l`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// 2 to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn exp2m1l(result: *mut F128, low: u64, high: u64) {
    let value = F128::narrow(wide::exp2m1(F128::from_halves(low, high).widen()));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
