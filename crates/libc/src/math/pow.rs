//! `pow`

use crate::math::wide::{self, Format};

/// `x` to the power `y` (C23 7.12.7.5, F.10.4.5).
#[unsafe(no_mangle)]
pub extern "C" fn pow(x: f64, y: f64) -> f64 {
    f64::narrow(wide::pow(x.widen(), y.widen()))
}
