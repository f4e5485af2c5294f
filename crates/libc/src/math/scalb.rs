//! `scalb`

use crate::math::instruction::nearest;
use crate::types::c_int;

/// `x`·2ⁿ for a whole `n`; NaN where `n` is finite and not whole (scalb(3)).
#[unsafe(no_mangle)]
pub extern "C" fn scalb(x: f64, n: f64) -> f64 {
    if x.is_nan() || n.is_nan() {
        return x * n;
    }
    if n.is_infinite() {
        return if n > 0.0 { x * n } else { x / -n };
    }
    if nearest(n) != n {
        return f64::NAN;
    }
    libm::scalbn(x, n.clamp(-65000.0, 65000.0) as c_int)
}
