//! `acospi`

use crate::math::wide::{self, Format};

/// The arc cosine of `x` in half turns, between 0 and 1 (C23 7.12.4). NaN outside [-1, 1].
#[unsafe(no_mangle)]
pub extern "C" fn acospi(x: f64) -> f64 {
    f64::narrow(wide::acos_pi(x.widen()))
}
