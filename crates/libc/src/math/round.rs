//! `round`

use crate::math::instruction::trunc;

/// The integer nearest to `x`, ties away from zero (C23 7.12.9.6).
#[unsafe(no_mangle)]
pub extern "C" fn round(x: f64) -> f64 {
    let whole = trunc(x);
    // The subtraction is exact: both lie within a factor of two, or `whole` is zero.
    if (x - whole).abs() >= 0.5 { whole + f64::copysign(1.0, x) } else { whole.copysign(x) }
}
