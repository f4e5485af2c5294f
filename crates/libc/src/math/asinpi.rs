//! `asinpi`

use crate::math::wide::{self, Format};

/// The arc sine of `x` in half turns, between -½ and ½ (C23 7.12.4). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn asinpi(x: f64) -> f64 {
    f64::narrow(wide::asin_pi(x.widen()))
}
