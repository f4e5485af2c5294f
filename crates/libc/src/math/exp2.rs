//! `exp2`

use crate::math::pair::exp2_double;

/// 2 to the power `x` (C23 7.12.6.4).
#[unsafe(no_mangle)]
pub extern "C" fn exp2(x: f64) -> f64 {
    exp2_double(x)
}
