//! `scalbf`

use crate::math::instruction::nearestf;
use crate::types::c_int;

/// `x`·2ⁿ for a whole `n`; NaN where `n` is finite and not whole (scalb(3)).
#[unsafe(no_mangle)]
pub extern "C" fn scalbf(x: f32, n: f32) -> f32 {
    if x.is_nan() || n.is_nan() {
        return x * n;
    }
    if n.is_infinite() {
        return if n > 0.0 { x * n } else { x / -n };
    }
    if nearestf(n) != n {
        return f32::NAN;
    }
    libm::scalbnf(x, n.clamp(-65000.0, 65000.0) as c_int)
}
