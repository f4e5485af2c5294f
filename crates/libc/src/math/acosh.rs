//! `acosh`

use crate::math::wide::{self, Format};

/// The inverse hyperbolic cosine of `x` (C23 7.12.5.1). NaN below 1.
#[unsafe(no_mangle)]
pub extern "C" fn acosh(x: f64) -> f64 {
    f64::narrow(wide::acosh(x.widen()))
}
