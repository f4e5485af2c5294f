//! `tanh`

use crate::math::wide::{self, Format};

/// The hyperbolic tangent of `x` (C23 7.12.5.6).
#[unsafe(no_mangle)]
pub extern "C" fn tanh(x: f64) -> f64 {
    f64::narrow(wide::tanh(x.widen()))
}
