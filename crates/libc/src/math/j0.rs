//! `j0`

use crate::math::wide::{self, Format};

/// The Bessel function of the first kind of order 0 (POSIX j0).
#[unsafe(no_mangle)]
pub extern "C" fn j0(x: f64) -> f64 {
    f64::narrow(wide::jn(0, x.widen()))
}
