//! `expf`

use crate::math::pair::exp_float;

/// e to the power `x` (C23 7.12.6.1).
#[unsafe(no_mangle)]
pub extern "C" fn expf(x: f32) -> f32 {
    exp_float(x as f64)
}
