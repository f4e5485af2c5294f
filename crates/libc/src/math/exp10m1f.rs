//! `exp10m1f`

use crate::math::wide::{self, Format};

/// 10 to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6).
#[unsafe(no_mangle)]
pub extern "C" fn exp10m1f(x: f32) -> f32 {
    f32::narrow(wide::exp10m1(x.widen()))
}
