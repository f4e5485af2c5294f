//! `powf`

use crate::math::pair::{exp_float, log_float};
use crate::math::pow::pow;

/// `x` to the power `y` (C23 7.12.7.5, F.10.4.5).
#[unsafe(no_mangle)]
pub extern "C" fn powf(x: f32, y: f32) -> f32 {
    // Above zero and finite.
    if x.to_bits().wrapping_sub(1) < f32::INFINITY.to_bits() - 1 && y.is_finite() {
        // The logarithm has 42 bits after the point, so a product of at most 150 leaves 35.
        return exp_float(y as f64 * log_float(x as f64));
    }
    pow(x as f64, y as f64) as f32
}
