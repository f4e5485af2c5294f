//! `jn`

use crate::math::wide::{self, Format};
use crate::types::c_int;

/// The Bessel function of the first kind of order `n` (POSIX jn).
#[unsafe(no_mangle)]
pub extern "C" fn jn(n: c_int, x: f64) -> f64 {
    f64::narrow(wide::jn(n, x.widen()))
}
