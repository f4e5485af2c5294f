//! `erfc`

use crate::math::wide::{self, Format};

/// 1 - erf(`x`), without the loss of a subtraction (C23 7.12.8.2).
#[unsafe(no_mangle)]
pub extern "C" fn erfc(x: f64) -> f64 {
    f64::narrow(wide::erfc(x.widen()))
}
