//! `exp10m1`

use crate::math::wide::{self, Format};

/// 10 to the power `x`, less 1, without the loss of a subtraction (C23 7.12.6).
#[unsafe(no_mangle)]
pub extern "C" fn exp10m1(x: f64) -> f64 {
    f64::narrow(wide::exp10m1(x.widen()))
}
