//! `log`

use crate::math::pair::log_double;

/// The natural logarithm of `x` (C23 7.12.6.11). -∞ at zero, NaN below.
#[unsafe(no_mangle)]
pub extern "C" fn log(x: f64) -> f64 {
    // Above zero and finite.
    if x.to_bits().wrapping_sub(1) < f64::INFINITY.to_bits() - 1 {
        return log_double(x);
    }
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if x < 0.0 { f64::NAN } else { x }
}
