//! `tgamma`

use crate::math::wide::{self, Format};

/// The gamma function of `x` (C23 7.12.8.4). ±∞ at ±0; NaN at negative integers and -∞.
#[unsafe(no_mangle)]
pub extern "C" fn tgamma(x: f64) -> f64 {
    f64::narrow(wide::tgamma(x.widen()))
}
