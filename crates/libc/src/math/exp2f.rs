//! `exp2f`

use crate::math::pair::exp_float;

/// 2 to the power `x` (C23 7.12.6.4).
#[unsafe(no_mangle)]
pub extern "C" fn exp2f(x: f32) -> f32 {
    exp_float(x as f64 * core::f64::consts::LN_2)
}
