//! `pown`

use crate::math::pow::pow;
use crate::math::wide::{self, Format};
use crate::types::c_longlong;

/// `x` to the whole power `n` (C23 7.12.7). 1 for `n` = 0, even for a NaN.
#[unsafe(no_mangle)]
pub extern "C" fn pown(x: f64, n: c_longlong) -> f64 {
    // Exact as a double.
    if n.unsigned_abs() <= 1 << 53 {
        return pow(x, n as f64);
    }
    f64::narrow(wide::pown(x.widen(), n))
}
