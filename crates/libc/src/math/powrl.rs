//! `powrl`

use crate::internal::f128::F128;
use crate::math::wide::{self, Format};

/// `x` to the power `y` as e^(`y`·log `x`): NaN below zero, and for 0⁰, ∞⁰ and 1^∞, unlike `pow` (C23 7.12.7).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn powrl(result: *mut F128, x_low: u64, x_high: u64, y_low: u64, y_high: u64) {
    let value = F128::narrow(wide::powr(
        F128::from_halves(x_low, x_high).widen(),
        F128::from_halves(y_low, y_high).widen(),
    ));
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
