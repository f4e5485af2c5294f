//! `logf`

use crate::math::pair::log_float;

/// The natural logarithm of `x` (C23 7.12.6.11). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn logf(x: f32) -> f32 {
    // Above zero and finite.
    if x.to_bits().wrapping_sub(1) < f32::INFINITY.to_bits() - 1 {
        return log_float(x as f64) as f32;
    }
    if x == 0.0 {
        return f32::NEG_INFINITY;
    }
    if x < 0.0 { f32::NAN } else { x }
}
