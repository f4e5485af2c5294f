//! `powf`

use crate::math::pair::{exp_double, log_double};
use crate::math::pow::pow;

/// `x` to the power `y` (C23 7.12.7.5, F.10.4.5).
#[unsafe(no_mangle)]
pub extern "C" fn powf(x: f32, y: f32) -> f32 {
    if x > 0.0 && x < f32::INFINITY && y.is_finite() {
        // A double's product of at most 150 leaves 45 bits.
        return exp_double(y as f64 * log_double(x as f64)) as f32;
    }
    pow(x as f64, y as f64) as f32
}
