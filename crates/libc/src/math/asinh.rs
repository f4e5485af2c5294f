//! `asinh`

use crate::math::wide::{self, Format};

/// The inverse hyperbolic sine of `x` (C23 7.12.5.2).
#[unsafe(no_mangle)]
pub extern "C" fn asinh(x: f64) -> f64 {
    f64::narrow(wide::asinh(x.widen()))
}
