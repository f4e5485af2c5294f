//! `log2f`

use crate::math::pair::log_float;

/// The logarithm of `x` to base 2 (C23 7.12.6.15). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log2f(x: f32) -> f32 {
    if x > 0.0 && x < f32::INFINITY {
        return (log_float(x as f64) * core::f64::consts::LOG2_E) as f32;
    }
    if x == 0.0 {
        return f32::NEG_INFINITY;
    }
    if x < 0.0 { f32::NAN } else { x }
}
