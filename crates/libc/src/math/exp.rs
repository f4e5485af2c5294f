//! `exp`

use crate::math::pair::exp_double;

/// e to the power `x` (C23 7.12.6.1).
#[unsafe(no_mangle)]
pub extern "C" fn exp(x: f64) -> f64 {
    exp_double(x)
}
