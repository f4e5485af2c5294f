//! `cosh`

use crate::math::wide::{self, Format};

/// The hyperbolic cosine of `x` (C23 7.12.5.4).
#[unsafe(no_mangle)]
pub extern "C" fn cosh(x: f64) -> f64 {
    f64::narrow(wide::cosh(x.widen()))
}
