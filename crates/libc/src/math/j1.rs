//! `j1`

use crate::math::wide::{self, Format};

/// The Bessel function of the first kind of order 1 (POSIX j1).
#[unsafe(no_mangle)]
pub extern "C" fn j1(x: f64) -> f64 {
    f64::narrow(wide::jn(1, x.widen()))
}
