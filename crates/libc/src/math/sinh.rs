//! `sinh`

use crate::math::wide::{self, Format};

/// The hyperbolic sine of `x` (C23 7.12.5.5).
#[unsafe(no_mangle)]
pub extern "C" fn sinh(x: f64) -> f64 {
    f64::narrow(wide::sinh(x.widen()))
}
