//! `exp10`

use crate::math::wide::{self, Format};

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10(x: f64) -> f64 {
    f64::narrow(wide::exp10(x.widen()))
}
