//! `exp10f`

use crate::math::pair::exp_float;

/// 10 to the power `x` (C23 7.12.6.2).
#[unsafe(no_mangle)]
pub extern "C" fn exp10f(x: f32) -> f32 {
    exp_float(x as f64 * core::f64::consts::LN_10)
}
